import type { GradeBatch } from '@xinyong/contract';
import type { GradedBy } from '@xinyong/core';
import { formatDay, gradingText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../grade/capital.ts';
import { className } from '../grade/grade-words.ts';
import { instantWords } from '../instant/instant.ts';
import type { Locale } from '../locale/locale.ts';
import type { RegionNaming } from '../region-name/region-name.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { gradeBatchesText } from './credit-grade-batches.text.ts';

interface BatchView {
  readonly batch: GradeBatch;
  /** Undefined where the scheme is no longer offered. */
  readonly scheme: GradedBy | undefined;
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly regionName: RegionNaming;
  /** Of its results; empty where there is no way to them. */
  readonly href: string;
}

const tones = { running: 'neutral', done: 'success', failed: 'danger' } as const;

/** One batch: of which place and scheme, how far it has come, what it came to, and its results as a file. */
export function gradeBatchEntry({
  batch,
  scheme,
  locale,
  level,
  regionName,
  href,
}: BatchView): TemplateResult {
  const words = gradeBatchesText[locale];
  const { state, done, subjects } = batch;
  const count = (of: number): string => of.toLocaleString(locale);
  const title = html`<span lang="zh-CN">${regionName(batch.place)}</span>
    ${scheme?.title[locale] ?? batch.scheme}`;
  return html`
    <article>
      <div class="credit-line">
        ${heading(level, 'credit-subheading', title)}
        <span>
          ${
            batch.origin === 'example'
              ? html`<span class="credit-tag credit-tag-warning"
                  >${capital(gradingText[locale].origins.example.name)}</span
                >`
              : nothing
          }
          <span class="credit-tag credit-tag-${tones[state]}">${words.state[state]}</span>
        </span>
      </div>
      <p>
        ${
          state === 'running'
            ? html`<progress
                class="credit-batch-progress"
                max=${subjects}
                value=${done}
              ></progress>`
            : nothing
        }
        ${words.done(count(done), count(subjects))}
      </p>
      <dl class="credit-facts">
        <dt>${words.day}</dt>
        <dd>${formatDay(batch.on, locale)}</dd>
        <dt>${words.startedAt}</dt>
        <dd>${instantWords(batch.startedAt, locale)}</dd>
        ${
          batch.endedAt
            ? html`<dt>${words.endedAt}</dt>
                <dd>${instantWords(batch.endedAt, locale)}</dd>`
            : nothing
        }
        ${
          done > 0
            ? html`<dt>${words.grades}</dt>
                <dd>
                  <ul class="credit-batch-grades">
                    ${inOrder(batch, scheme).map(
                      (grade) =>
                        html`<li>
                          ${words.count(
                            grade === 'unknown'
                              ? words.unknown
                              : scheme
                                ? className(grade, scheme, locale)
                                : grade,
                            count(batch.grades[grade] ?? 0),
                          )}
                        </li>`,
                    )}
                  </ul>
                </dd>`
            : nothing
        }
      </dl>
      ${state === 'failed' ? html`<p>${words.failedAdvice}</p>` : nothing}
      ${
        state === 'done' && href
          ? html`<p>
              <a class="credit-link" href=${href} download
                >${words.download}<span class="credit-visually-hidden"
                  >${words.of('')}${title}</span
                ></a
              >
            </p>`
          : nothing
      }
    </article>
  `;
}

/** The best class first, and what is not known last. */
function inOrder({ grades }: GradeBatch, scheme: GradedBy | undefined): readonly string[] {
  const known = scheme?.grades.map(({ grade }) => grade) ?? [];
  const rank = (grade: string): number =>
    grade === 'unknown' ? Number.MAX_SAFE_INTEGER : known.indexOf(grade);
  return Object.keys(grades).toSorted((a, b) => rank(a) - rank(b));
}
