import { riskClasses, type DrawPlan } from '@xinyong/core';
import { inspectionText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { citations } from './citations.ts';
import { drawDeskText } from './credit-draw-desk.text.ts';
import { percentOf } from './draw-draft.ts';
import { sub, type DrawPageView } from './draw-page-view.ts';
import { planIndex } from './plan-index.ts';

/** The plan: whom it draws from, who may go, and how many. */
export function planPart(view: DrawPageView, plan: DrawPlan): TemplateResult {
  const { locale, instruments } = view;
  const all = drawDeskText[locale];
  const words = all.plan;
  const core = inspectionText[locale];
  const { classes, examples } = planIndex(plan);
  return html`
    ${sub(view, words.title)}
    <dl class="credit-facts">
      <dt>${words.agencies}</dt>
      <dd>${plan.agencies.map(({ name }) => html`<div>${chinese(name)}</div>`)}</dd>
      <dt>${words.subjects}</dt>
      <dd>${words.count(plan.subjects.length)}</dd>
      <dt>${words.classes}</dt>
      <dd>
        ${classes.map(
          ({ riskClass, count }) =>
            html`<div>${words.ofClass(core.riskClasses[riskClass], count)}</div>`,
        )}
        ${
          examples > 0
            ? html`<div>
                <span class="credit-tag credit-tag-warning">${words.byExample(examples)}</span>
              </div>`
            : nothing
        }
      </dd>
      <dt>${words.ratios}</dt>
      <dd>
        ${riskClasses.map((each) => {
          const ratio = plan.ratios[each];
          const { permille, source } = ratio;
          return html`<div>
            ${core.riskClasses[each]}<br />
            <span class="credit-muted">${all.ratio[source](percentOf(permille))}</span>
            ${ratio.cite ? html`<br />${citations(ratio, instruments, locale)}` : nothing}
          </div>`;
        })}
      </dd>
      <dt>${words.inspectors}</dt>
      <dd>${words.people(plan.inspectors.length)}</dd>
      <dt>${words.perVisit}</dt>
      <dd>${plan.inspectorsPerVisit}</dd>
      <dt>${words.replacements}</dt>
      <dd>${plan.replacements}</dd>
    </dl>
  `;
}
