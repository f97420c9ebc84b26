import type { RepairDetail } from '@xinyong/contract';
import type {
  FlowContext,
  FlowProblemCode,
  Material,
  RepairAnswers,
  RepairItem,
} from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import type { FieldError } from '../error-summary/field-error.ts';
import { fileFieldText } from '../file-field/file-field.text.ts';
import type { Locale } from '../locale/locale.ts';
import type { HeadingLevel } from '../step-heading/heading.ts';
import type { Step } from '../step-heading/step-heading.ts';
import { repairWizardText } from './credit-repair-wizard.text.ts';
import type { WizardPlace } from './wizard-journey.ts';

/** Everything a page of the wizard is drawn from. */
export interface WizardView {
  readonly locale: Locale;
  readonly level: HeadingLevel;
  readonly step: Step;
  readonly detail: RepairDetail;
  readonly context: FlowContext;
  /** The answers as they were when the page was opened: a field is not written into while somebody types. */
  readonly entered: RepairAnswers;
  readonly errors: readonly FieldError[];
  /** Fields that were filled in for the person. */
  readonly prefilled: ReadonlySet<RepairItem>;
  /** The file that is being sent. */
  readonly uploading: { readonly material: Material; readonly name: string } | undefined;
  readonly idOf: (part: string) => string;
  readonly hrefOf: (place: WizardPlace) => string;
  readonly go: (event: Event, place: WizardPlace, changing?: boolean) => void;
  readonly choose: (material: Material, file: File) => void;
  readonly remove: (material: Material) => void;
}

/** What is wrong with a field, where something is. */
export const errorOf = ({ errors }: WizardView, field: RepairItem): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/** Whether the agency asks for it (补正). */
export const isAsked = ({ context }: WizardView, field: RepairItem): boolean =>
  context.asked?.includes(field) ?? false;

/** What is wrong with an answer, named so that it is understood away from its field. */
export function problemWords(field: RepairItem, code: FlowProblemCode, locale: Locale): string {
  const words = repairWizardText[locale];
  if (isFile(field))
    return fileFieldText[locale].missing(repairText[locale].materials[materialOf(field)].name);
  if (code === 'required' || code === 'not-confirmed') return words.fields[field].missing;
  const { problems } = repairText[locale];
  // The others say what they are about.
  return code === 'too-long'
    ? words.problem(fieldLabel(field, locale), problems[code])
    : problems[code];
}

/** The name of a material, or of what an answer is about. */
export function fieldLabel(field: RepairItem, locale: Locale): string {
  if (isFile(field)) return repairText[locale].materials[materialOf(field)].name;
  return repairWizardText[locale].fields[field].short;
}

/** The field of a file. */
export const fileItem = (material: Material): `file:${Material}` => `file:${material}`;

const isFile = (field: RepairItem): field is `file:${Material}` => field.startsWith('file:');

// The type of the field says that a material follows.
const materialOf = (field: `file:${Material}`): Material => field.slice('file:'.length) as Material;
