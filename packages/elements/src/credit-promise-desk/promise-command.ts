import type { PromisesResource } from '@xinyong/client';
import type { PromiseDetail } from '@xinyong/contract';
import {
  fulfilments,
  parseDay,
  promiseLifecycle,
  promiseSanctions,
  type CreditPromise,
  type Fulfilment,
  type IsoDay,
  type PromiseCommand,
  type PromiseSanction,
} from '@xinyong/core';
import { dateIn } from '../date-field/date-field.ts';
import type { FieldError } from '../error-summary/field-error.ts';
import type { Locale } from '../locale/locale.ts';
import { promiseDeskText } from './credit-promise-desk.text.ts';
import { deskActions, type ConfirmedAction, type DeskAction } from './desk-action.ts';

/** What the desk needs of a platform. */
type DeskPlatform = Pick<
  PromisesResource,
  | 'accept'
  | 'decline'
  | 'returnMaterials'
  | 'beginVerification'
  | 'determine'
  | 'sanction'
  | 'close'
  | 'decideRepair'
  | 'revoke'
>;

/** 承诺履行状态认定, as it is given. */
export interface DeskDetermination {
  readonly fulfilment: Fulfilment;
  /** 虚假承诺. */
  readonly falsehood?: true;
  /** 故意不履行承诺, of 信用修复型 alone. */
  readonly deliberate?: true;
  readonly unperformed?: string;
}

const determinations: Readonly<Record<Fulfilment, PromiseCommand>> = {
  full: 'determine-full',
  partial: 'determine-partial',
  none: 'determine-none',
};

/** The actions to which the commands belong that the platform allows. */
export const actionsOf = (commands: readonly PromiseCommand[]): readonly DeskAction[] =>
  deskActions.filter((action) =>
    action === 'determine' ? determinationsIn(commands).length > 0 : commands.includes(action),
  );

/** The determinations among the commands that the platform allows. */
export const determinationsIn = (commands: readonly PromiseCommand[]): readonly Fulfilment[] =>
  fulfilments.filter((each) => commands.includes(determinations[each]));

/** An action that is being prepared: what was typed so far, as it was typed. */
export interface Preparing {
  readonly action: DeskAction;
  /** Of an acceptance: the last day for the materials, where no calendar tells it. */
  readonly materialsDueOn: string;
  /** What the other side is told. */
  readonly notice: string;
  readonly fulfilment?: Fulfilment | undefined;
  readonly falsehood: boolean;
  readonly deliberate: boolean;
  /** 未履行的承诺内容. */
  readonly unperformed: string;
  readonly kinds: readonly PromiseSanction[];
  /** 违诺责任追究内容. */
  readonly words: string;
  /** It is looked at once more before it is given. */
  readonly confirming: boolean;
}

/** The beginning of an action; where only one determination is possible it is chosen. */
export function begun(action: DeskAction, { commands }: PromiseDetail): Preparing {
  const possible = determinationsIn(commands);
  return {
    action,
    materialsDueOn: '',
    notice: '',
    fulfilment: action === 'determine' && possible.length === 1 ? possible[0] : undefined,
    falsehood: false,
    deliberate: false,
    unperformed: '',
    kinds: [],
    words: '',
    confirming: false,
  };
}

/** The command of the lifecycle that an action comes to. */
export const commandOf = ({ action, fulfilment }: Preparing): PromiseCommand =>
  action === 'determine' ? determinations[fulfilment ?? 'full'] : action;

/** Whether the promiser is told why: the lifecycle of core says so, of every determination alike. */
export const needsNotice = (action: DeskAction): boolean =>
  promiseLifecycle.some(
    ({ command, guard }) =>
      guard === 'notice' && command === (action === 'determine' ? determinations.full : action),
  );

/** Whether the agency says the last day for the materials, as it lies in a year whose working days are not published. */
export const asksDueDay = (action: DeskAction, { type, materialsDueOn }: CreditPromise): boolean =>
  action === 'accept' && type === 'deferred-materials' && materialsDueOn === undefined;

/** Whether something is written before it is given. */
export const hasForm = (action: DeskAction, promise: CreditPromise): boolean =>
  needsNotice(action) || action === 'sanction' || asksDueDay(action, promise);

/** Whether it is looked at once more before it is given. */
export const isConfirmed = (action: DeskAction): action is ConfirmedAction | 'determine' =>
  action !== 'begin-verification' && action !== 'return-materials';

/** What one form says. */
export function typedIn(data: FormData, before: Preparing): Preparing {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const chosen = data.getAll('kinds');
  return {
    ...before,
    materialsDueOn: dateIn(data, 'materialsDueOn') ?? '',
    notice: data.has('notice') ? text('notice') : before.notice,
    fulfilment: fulfilments.find((each) => each === data.get('fulfilment')) ?? before.fulfilment,
    // They are asked only of what was not wholly kept.
    falsehood: data.has('unperformed') ? data.has('falsehood') : before.falsehood,
    deliberate: data.has('unperformed') ? data.has('deliberate') : before.deliberate,
    unperformed: data.has('unperformed') ? text('unperformed') : before.unperformed,
    kinds: data.has('words')
      ? promiseSanctions.filter((each) => chosen.includes(each))
      : before.kinds,
    words: data.has('words') ? text('words') : before.words,
  };
}

const lengthOf = (text: string): number => Array.from(text).length;

/** What keeps an action from being given; the platform asks for the same lengths. */
export function problemsOf(
  preparing: Preparing,
  promise: CreditPromise,
  today: IsoDay,
  locale: Locale,
): readonly FieldError[] {
  const { action, materialsDueOn, notice, fulfilment, unperformed, kinds, words } = preparing;
  const { problems } = promiseDeskText[locale];
  const found: FieldError[] = [];
  const check = (field: string, isRight: boolean, message: string): void => {
    if (!isRight) found.push({ field, message });
  };
  if (asksDueDay(action, promise)) {
    const isDay = parseDay(materialsDueOn) !== undefined;
    check('materialsDueOn', isDay && materialsDueOn >= today, problems.materialsDueOn);
  }
  if (action === 'determine') {
    check('fulfilment', fulfilment !== undefined, problems.fulfilment);
    // National item 12: only of what was not wholly kept, and there always.
    if (fulfilment === 'partial' || fulfilment === 'none') {
      check('unperformed', unperformed !== '', problems.unperformed);
      check('unperformed', lengthOf(unperformed) <= 4000, problems.unperformedLong);
    }
  }
  if (action === 'sanction') {
    check('kinds', kinds.length > 0, problems.kinds);
    check('words', lengthOf(words) >= 5, problems.words);
    check('words', lengthOf(words) <= 1000, problems.wordsLong);
  }
  if (needsNotice(action)) {
    check('notice', lengthOf(notice) >= 5, problems.notice);
    check('notice', lengthOf(notice) <= 1000, problems.noticeLong);
  }
  return found;
}

/** What was determined; what was not kept, and how, stands in it only where not all was. */
export function determinationOf({
  fulfilment,
  falsehood,
  deliberate,
  unperformed,
}: Preparing): DeskDetermination {
  if (!fulfilment) throw new TypeError('a determination says what it comes to');
  if (fulfilment === 'full') return { fulfilment };
  return {
    fulfilment,
    unperformed,
    ...(falsehood && { falsehood }),
    ...(deliberate && { deliberate }),
  };
}

/** Gives a command on the version that the officer saw. */
export function give(
  platform: DeskPlatform,
  { id, version }: CreditPromise,
  preparing: Preparing,
): Promise<PromiseDetail> {
  const { action, materialsDueOn, notice, kinds, words } = preparing;
  const body = { version, notice };
  switch (action) {
    case 'accept':
      return platform.accept(id, { version, ...(materialsDueOn && { materialsDueOn }) });
    case 'decline':
      return platform.decline(id, body);
    case 'return-materials':
      return platform.returnMaterials(id, body);
    case 'begin-verification':
      return platform.beginVerification(id, { version });
    case 'determine':
      return platform.determine(id, { ...body, ...determinationOf(preparing) });
    case 'sanction':
      return platform.sanction(id, { version, kinds, words });
    case 'close':
      return platform.close(id, { version });
    case 'grant-repair':
      return platform.decideRepair(id, { ...body, decision: 'granted' });
    case 'refuse-repair':
      return platform.decideRepair(id, { ...body, decision: 'refused' });
    case 'revoke':
      return platform.revoke(id, body);
  }
}
