import { askedDay } from '../calendar/asked-day.ts';
import type { Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { isUscc } from '../identity/is-uscc.ts';
import { weakestEvidence } from '../law/citation.ts';
import { decide, type Step } from '../law/decide.ts';
import { evaluate } from '../law/evaluate.ts';
import { citedInstruments } from '../law/instrument.ts';
import type { ResolvedLaw, ResolvedParam } from '../law/resolve.ts';
import { factsOf } from '../law/test.ts';
import type { Track } from '../record/credit-record.ts';
import { subjectKinds, type Subject } from '../subject/subject.ts';
import { falsePromiseBan } from './false-promise-ban.ts';
import {
  promiseRefusals,
  type PromiseAssessment,
  type PromiseRefusal,
  type PromiseStep,
} from './promise-assessment.ts';
import {
  promiseFacts,
  promiseFactsOf,
  type ArchiveForPromise,
  type PromiseFact,
} from './promise-facts.ts';
import { promiseLaw, type PromiseLaw } from './promise-law.ts';
import type { PromiseTemplate } from './promise-template.ts';

/** What is asked: may this subject make this promise on this day. */
export interface PromiseQuestion {
  readonly subject: Subject;
  readonly template: PromiseTemplate;
  /** 受理地行政区划, whose rules apply. */
  readonly place: string;
  readonly on: IsoDay;
  readonly archive: ArchiveForPromise;
  /** The classes that an evaluation of the day leaves possible, the worst and the best; asked for where a rule reads it. */
  readonly grade?: () => { readonly worst: string; readonly best: string } | undefined;
  /** Of 容缺受理型: the last day for the materials, where the calendar knows it. */
  readonly materialsDueOn?: IsoDay;
  /** Of 信用修复型, where the record is named: whether another promise about it is open, and where it is displayed and repaired. */
  readonly record?: { readonly otherPromise: boolean; readonly track: Track };
  readonly law?: PromiseLaw;
}

const standardLaw = promiseLaw();

/**
 * 能否承诺: whether a subject may make a promise, with the article of every step. Pure. What is not known is no refusal:
 * the promise then waits for the agency.
 * @throws RangeError when `on` is no day of the calendar, or the subject is a natural person or no subject.
 */
export function assessPromise(question: PromiseQuestion): PromiseAssessment {
  const { subject, template, place, on: isoOn, archive, law: books = standardLaw } = question;
  // Plain data of a caller without types may describe a person.
  if (!subjectKinds.includes(subject.kind) || !isUscc(subject.code))
    throw new RangeError(
      `只有经营主体可以在这里承诺。 Only subjects make promises here: ${subject.code}`,
    );
  const on = askedDay(isoOn);
  const base = { on: isoOn, place } as const;
  const law = books.promise.resolve({ on, place, asOf: on });
  if (!law)
    return {
      ...base,
      outcome: 'indeterminate',
      refusals: ['NO_RULE'],
      unknown: ['rule'],
      steps: [],
      instruments: [],
      evidence: 'assumed',
      chain: [],
    };
  const ban = falsePromiseBan(archive.records, isoOn, place, books.repair, question.record?.track);
  const facts: Partial<Record<PromiseFact, string | boolean | undefined>> = {
    type: template.type,
    field: template.matter.field,
    templateValid:
      template.validFrom <= isoOn && (template.validTo === undefined || isoOn < template.validTo),
    kindNamed: template.promisers?.includes(subject.kind) ?? true,
    dissolved: subject.dissolvedOn !== undefined && subject.dissolvedOn <= isoOn,
    ...promiseFactsOf(archive, isoOn, books.repair),
    goodCredit: goodCreditOf(question, law, on),
    // Not known yet is not never: the agency may say it.
    dueDayKnown: question.materialsDueOn === undefined ? undefined : true,
    recordNamed: question.record !== undefined,
    otherPromise: question.record?.otherPromise,
    // Where no record is named, that is missing, and the ban is that of the usual 渠道.
    track: question.record?.track ?? 'credit-china',
    ...(ban && { banned: true }),
  };
  const decision = decide(law, facts, on);
  const steps = decision.steps.map((step) => shown(step, law));
  const cites = [
    ...steps.map(({ cite }) => cite),
    ...decision.steps.flatMap((step) => goodCreditRead(step, law)?.cite ?? []),
  ];
  return {
    ...base,
    // No rule of the pack is `not-needed`: checkLaw lets none into an overlay.
    outcome: decision.outcome as PromiseAssessment['outcome'],
    refusals: decision.refusals.map(refusalOf),
    unknown: decision.unknown.flatMap((each) => promiseFacts.find((known) => known === each) ?? []),
    ...(ban && decision.refusals.includes('FALSE_PROMISE_BAN') && { bannedUntil: ban.until }),
    steps,
    instruments: citedInstruments(books.promise.instruments.values(), cites),
    evidence: weakestEvidence(cites),
    chain: law.chain,
    digest: law.digest,
  };
}

/** The classes of an evaluation of the whole credit, from the best on. Of others nobody said which of them are good. */
const classes: readonly unknown[] = ['A', 'B', 'C', 'D'];

/** 信用状况较好: every class that is possible is good enough, or none is; between the two nobody knows. */
function goodCreditOf(
  { template: { type }, grade: gradeOf }: PromiseQuestion,
  law: ResolvedLaw,
  on: Day,
): boolean | undefined {
  const isRead = law.rules.some(
    ({ when, test }) =>
      factsOf(test).includes('goodCredit') &&
      (!when || evaluate(when, law, { type }, on).result !== false),
  );
  const grade = isRead ? gradeOf?.() : undefined;
  const [worst, best, worstGood] = [
    grade?.worst,
    grade?.best,
    law.params.get('goodCredit')?.value,
  ].map((each) => classes.indexOf(each)) as [number, number, number]; // as many as there were
  if ([worst, best, worstGood].includes(-1)) return undefined;
  if (worst <= worstGood) return true;
  return best > worstGood ? false : undefined;
}

/** The class that a step rests on: whoever wrote 信用状况较好 did not say which it is. */
const goodCreditRead = ({ read }: Step, { params }: ResolvedLaw): ResolvedParam | undefined =>
  'goodCredit' in read ? params.get('goodCredit') : undefined;

/** A refusal of a pack or overlay; checkLaw lets no other into a rule. */
function refusalOf(code: string): PromiseRefusal {
  const found = promiseRefusals.find((each) => each === code);
  if (!found) throw new TypeError(`${code} is no refusal of a promise`);
  return found;
}

function shown(step: Step, law: ResolvedLaw): PromiseStep {
  const { rule, title, outcome, cite, by, read, failure } = step;
  const rests = goodCreditRead(step, law);
  return {
    rule,
    ...(title && { title }),
    outcome,
    // A rule is read no better than what it measures by.
    cite: rests ? { ...cite, evidence: weakestEvidence([cite, rests.cite]) } : cite,
    by,
    read: Object.fromEntries(
      Object.entries(read).map(([fact, value]) => [
        fact,
        typeof value === 'boolean' || typeof value === 'string' ? value : null,
      ]),
    ),
    ...(outcome === false && failure && { refusal: refusalOf(failure.refusal) }),
  };
}
