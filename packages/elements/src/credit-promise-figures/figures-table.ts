import type { PromiseFigure, PromiseFigures, ToldFigure } from '@xinyong/contract';
import { promiseTypes } from '@xinyong/core';
import { formatDay, promiseNames } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { promiseFiguresText } from './credit-promise-figures.text.ts';
import { countWords, shareBar, shareWords } from './share.ts';

interface TableView {
  readonly figures: PromiseFigures;
  readonly regionName: RegionNaming;
  readonly locale: Locale;
}

/** A row for each type, place, industry or association. */
export function figuresTable(view: TableView): TemplateResult {
  const { figures, regionName, locale } = view;
  const words = promiseFiguresText[locale];
  const { dimensions, promises, promisers, determined, kept, partlyKept, broken } = words;
  return html`
    <table class="credit-table">
      <caption>
        ${chinese(regionName(figures.place))}${words.caption(
          dimensions[figures.by],
          formatDay(figures.on, locale),
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.columns[figures.by]}</th>
          ${[promises, promisers, determined, kept, partlyKept, broken].map(
            (title) => html`<th scope="col">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${figures.figures.map((figure) => row(figure, view))}
      </tbody>
    </table>
    <ul class="credit-small">
      ${[...words.explained, words.whyWithheld(countWords(figures.fewest, locale))].map(
        (each) => html`<li>${each}</li>`,
      )}
    </ul>
  `;
}

function row(figure: PromiseFigure, view: TableView): TemplateResult {
  const { locale, figures } = view;
  const words = promiseFiguresText[locale];
  const cell = (label: string, content: unknown): TemplateResult =>
    html`<td data-label=${label}><div>${content}</div></td>`;
  const count = (number: number): string => countWords(number, locale);
  const name = html`<th scope="row" data-label=${words.columns[figures.by]}>
    <span>${nameOf(figure, view)}</span>
  </th>`;
  if ('withheld' in figure)
    return html`<tr>
      ${name}
      <td colspan="6">${words.withheld}</td>
    </tr>`;
  const { determined, kept, partlyKept, broken } = figure;
  return html`
    <tr>
      ${name} ${cell(words.promises, count(figure.promises))}
      ${cell(words.promisers, coverage(figure, locale))}
      ${cell(
        words.determined,
        determined === 0
          ? words.noneDetermined
          : html`${count(determined)}${shareBar(
              [
                ['kept', kept],
                ['partly-kept', partlyKept],
                ['broken', broken],
              ],
              determined,
            )}`,
      )}
      ${cell(
        words.kept,
        html`${count(kept)}${
          determined === 0
            ? nothing
            : html` <span class="credit-small"
                >${words.ofDetermined(shareWords(kept, determined, locale))}</span
              >`
        }`,
      )}
      ${cell(words.partlyKept, count(partlyKept))} ${cell(words.broken, count(broken))}
    </tr>
  `;
}

/** How many of how many; what is not known is said. */
function coverage({ promisers, subjects }: ToldFigure, locale: Locale): TemplateResult {
  const words = promiseFiguresText[locale];
  const made = countWords(promisers, locale);
  const share = subjects === undefined ? '' : shareWords(promisers, subjects, locale);
  return share === '' || subjects === undefined
    ? html`${made}
        <span class="credit-small"
          >${subjects === undefined ? words.subjectsUnknown : words.subjectsFewer}</span
        >`
    : html`${words.covered(made, countWords(subjects, locale))}
        <span class="credit-small">${words.share(share)}</span>
        ${shareBar([['covered', promisers]], subjects)}`;
}

function nameOf(
  { key, name }: PromiseFigure,
  { figures, regionName, locale }: TableView,
): string | TemplateResult {
  const words = promiseFiguresText[locale];
  switch (figures.by) {
    case 'type': {
      const type = promiseTypes.find((each) => each === key);
      return type ? promiseNames[locale].types[type] : key;
    }
    case 'place':
      return chinese(regionName(key));
    case 'sector':
      return key ? chinese(key) : words.sectorUnknown;
    case 'organiser':
      return name ? chinese(name) : html`${words.nameless} <span class="credit-code">${key}</span>`;
  }
}
