import type { PromiseVerification } from '@xinyong/contract';
import { checkValue } from '@xinyong/core';
import { formatDay, promiseOutcomes } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import { promiseCode } from '../grouped-code/promise-code.ts';
import type { Locale } from '../locale/locale.ts';
import { publicPromiseText } from '../public-promise/public-promise.text.ts';
import { factList } from '../record-summary/record-summary.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import type { LetterCheck } from './check-letter.ts';
import { promiseCardText } from './credit-promise-card.text.ts';
import { code } from './promise-detail.ts';

interface VerificationView {
  readonly verification: PromiseVerification;
  /** What the reader's own browser found. */
  readonly letterCheck: LetterCheck;
  readonly locale: Locale;
  readonly level: HeadingLevel;
}

type Found = Pick<VerificationView, 'verification' | 'letterCheck'>;

/** Whether the text that is shown is the one of the digest that was signed. */
const isSame = ({ verification: { letter }, letterCheck }: Found): boolean =>
  letterCheck.digest === letter.digest;

/** Whether a signature is right for the text that is shown. */
const isRight = (found: Found, index: number): boolean =>
  found.verification.valid[index] === true && isSame(found);

/** Whether a letter is what was signed: by every signature, of which there is one. */
export function isVerified(found: Found): boolean {
  const { signatures } = found.verification.letter;
  return signatures.length > 0 && signatures.every((_, index) => isRight(found, index));
}

/** The answer in a sentence. */
export function verdict(view: VerificationView): TemplateResult {
  const words = promiseCardText[view.locale];
  const { length } = view.verification.letter.signatures;
  const isPassed = isVerified(view);
  return html`
    <div class="credit-inset credit-inset-${isPassed ? 'success' : 'danger'}">
      <p>
        ${isPassed ? words.passedText(length) : length === 0 ? words.unsignedText : words.failedText}
      </p>
    </div>
  `;
}

/** Whose letter it is, and how the promise stands. */
export function letterFacts({ verification, locale }: VerificationView): TemplateResult {
  const words = publicPromiseText[locale];
  const { subjectName, acceptor, madeOn, state, letter } = verification;
  return factList([
    [words.promiser, chinese(subjectName)],
    [words.acceptor, chinese(acceptor.name)],
    [words.madeOn, formatDay(madeOn, locale)],
    [words.state, promiseOutcomes[locale].publicStates[state]],
    [words.code, promiseCode(verification.code)],
    [promiseCardText[locale].checkValue, code(checkValue(letter.digest))],
  ]);
}

/** The text byte for byte, its digest, and each signature. */
export function signedLetter(view: VerificationView): TemplateResult {
  const { verification, letterCheck, locale, level } = view;
  const { letter } = verification;
  const words = promiseCardText[locale];
  const same = isSame(view);
  return html`
    ${heading(level, 'credit-heading', words.letter)}
    <p class="credit-hint">${words.letterHint}</p>
    <pre class="credit-promise-letter" lang="zh-CN">${letter.text}</pre>
    ${factList([
      [words.digest, code(letter.digest)],
      [
        words.recomputed,
        html`<span class="credit-tag credit-tag-${same ? 'success' : 'danger'}"
            >${same ? words.same : words.other}</span
          >
          ${same ? nothing : code(letterCheck.digest)}
          <span class="credit-small">${words.recomputedHint}</span>`,
      ],
    ])}
    ${heading(level, 'credit-heading', words.signatures)}
    <ol class="credit-promise-signatures">
      ${letter.signatures.map(
        ({ by, algorithm }, index) => html`
          <li>
            <p class="credit-line">
              <strong>${words.by[by]}</strong>
              <span class="credit-tag credit-tag-${isRight(view, index) ? 'success' : 'danger'}"
                >${isRight(view, index) ? words.right : words.wrong}</span
              >
            </p>
            ${factList([
              [words.algorithm, promiseOutcomes[locale].algorithms[algorithm]],
              [words.fingerprint, code(letterCheck.fingerprints[index] ?? '')],
            ])}
          </li>
        `,
      )}
    </ol>
    <p class="credit-small">${words.fingerprintHint}</p>
  `;
}
