import { journey, maskPersonNumbers, type FlowContext, type RepairItem } from '@xinyong/core';
import { formatDay, repairText } from '@xinyong/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import type { RepairDetail } from '@xinyong/contract';
import { around, chinese } from '../chinese/chinese.ts';
import type { Locale } from '../locale/locale.ts';
import { recordTitle } from '../record-summary/record-summary.ts';
import { heading, type HeadingLevel } from '../step-heading/heading.ts';
import { summaryList, type Answer } from '../summary-list/summary-list.ts';
import { repairWizardText } from '../credit-repair-wizard/credit-repair-wizard.text.ts';
import type { WizardPlace } from '../credit-repair-wizard/wizard-journey.ts';
import { fileSize } from '../file-field/file-field.ts';
import { fileFieldText } from '../file-field/file-field.text.ts';
import { fieldLabel } from '../credit-repair-wizard/wizard-view.ts';

/** How an answer is changed; absent where it cannot be. */
type Change = (place: WizardPlace) => NonNullable<Answer['change']>;

interface Shown {
  readonly detail: RepairDetail;
  readonly context: FlowContext;
  readonly locale: Locale;
  /** Of the headings of the groups. */
  readonly level: HeadingLevel;
  readonly change?: Change;
  /** They stand below a heading of their own. */
  readonly nested?: boolean;
  /** Telephone and numbers of persons are masked, as in a copy that is kept or printed. */
  readonly masked?: boolean;
}

/** Everything that was answered, in groups: only what is on the journey. */
export function repairAnswers({
  detail,
  context,
  locale,
  level,
  change,
  nested,
  masked,
}: Shown): TemplateResult {
  const words = repairWizardText[locale];
  const { materials } = repairText[locale];
  const pages = journey(context);
  const marked = (item: RepairItem): Pick<Answer, 'mark'> =>
    context.asked?.includes(item) ? { mark: words.supplement.asked } : {};
  const row = (field: RepairItem, place: WizardPlace): Answer => {
    const said = shownAnswer(context, field, locale, masked);
    return {
      label: fieldLabel(field, locale),
      ...marked(field),
      value: said,
      ...(change && { change: change(place) }),
    };
  };
  const rows = (...places: readonly WizardPlace[]): readonly Answer[] =>
    pages
      .filter(({ id }) => places.includes(id))
      .flatMap(({ id, questions }) => questions.map(({ field }) => row(field, id)));
  const files = context.materials.map((material): Answer => {
    const file = detail.repair.files.find((each) => each.material === material);
    return {
      label: materials[material].name,
      ...marked(`file:${material}`),
      value:
        file &&
        around((name) => fileFieldText[locale].given(name, fileSize(file.size, locale)), file.name),
      ...(change && { change: change('materials') }),
    };
  });
  const { signedName, promiseMade } = context.answers;
  const promise: Answer = {
    label: words.check.promise,
    value: promiseMade && signedName ? around(words.check.promiseMade, signedName) : undefined,
    ...(change && { change: change('promise') }),
  };
  const group = (title: string, answers: readonly Answer[]): TemplateResult | typeof nothing =>
    answers.length === 0
      ? nothing
      : html`${heading(level, nested ? 'credit-subheading' : 'credit-heading', title)}
        ${summaryList(answers, locale)}`;
  const { groups } = words.check;
  return html`
    ${group(groups.facts, [
      {
        label: words.check.record,
        value: html`${recordTitle(detail.record, locale)}<br />${chinese(
            detail.record.documentNumber,
          )}`,
      },
      ...rows('corrected', 'obligations', 'harm', 'repeat', 'heavy-penalty'),
    ])}
    ${group(groups.files, [...files, ...rows('materials')])}
    ${group(groups.contact, [...rows('contact'), promise])}
  `;
}

function shownAnswer(
  { answers }: FlowContext,
  field: RepairItem,
  locale: Locale,
  masked = false,
): string | TemplateResult | undefined {
  const { yes, no } = repairWizardText[locale];
  const answer: unknown = Reflect.get(answers, field);
  if (typeof answer === 'boolean') return answer ? yes : no;
  if (typeof answer !== 'string' || answer === '') return undefined;
  if (field === 'performedOn') return formatDay(answer, locale);
  return chinese(masked ? maskedAnswer(field, answer) : answer);
}

const maskedAnswer = (field: RepairItem, said: string): string =>
  field === 'contactPhone' ? `${said.slice(0, 3)}****${said.slice(-2)}` : maskPersonNumbers(said);
