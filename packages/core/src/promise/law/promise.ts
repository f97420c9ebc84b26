import { cite } from '../../law/instrument.ts';
import {
  convention,
  document35,
  document42,
  order107,
  order36,
  order44,
  promiseDataItems,
  rules2021,
} from '../../law/instruments.ts';
import type { Consequence, Pack, Rule } from '../../law/pack.ts';
import { all, any, is, not, type Test } from '../../law/test.ts';
import type { Citation } from '../../law/citation.ts';
import { promiseTypes, tracks, type Track } from '../../record/credit-record.ts';
import { promiseRefusals, type PromiseRefusal } from '../promise-assessment.ts';
import { promiseFacts, type PromiseFact } from '../promise-facts.ts';
import { promiseSanctions, type PromiseSanction, type PromiseType } from '../promise.ts';
import { excludedMatters } from '../promise-template.ts';

const from = document42.from;
const by42 = cite(document42, null, 'secondary');
/** 涉企经营许可事项: the title of the document names them, their rules were not read. */
const permits42 = cite(document42, null, 'assumed');
/** 较严重的不良信用记录: the words were read, and not which records they mean; the lists of serious dishonesty are taken for it. */
const serious42 = cite(document42, null, 'assumed');
const by35 = cite(document35, null, 'assumed');
const by36 = cite(order36, null, 'assumed');
/** 撤销信用修复、恢复之前状态: recalled of the rules of 2021, and not read in these. */
const by107 = cite(order107, null, 'assumed');
/** What the data items give as an example of 违诺责任追究内容; by which rule it may follow was not read. */
const exampleOfItems = cite(promiseDataItems, null, 'assumed');
const kit = cite(convention, null, 'assumed');

const fact = (name: PromiseFact, value: string | boolean): Test => is(name, value);
const ofType = (...types: readonly PromiseType[]): Test => ({
  op: 'one-of',
  fact: 'type',
  values: types,
});

interface Condition {
  readonly when?: Test;
  readonly test: Test;
  readonly fails: readonly ['ineligible' | 'missing' | 'not-yet', PromiseRefusal];
}

const rule = (
  id: `promise.${string}`,
  cited: Citation,
  { when, test, fails: [outcome, refusal] }: Condition,
  since = from,
): Rule => ({
  id,
  from: since,
  cite: cited,
  ...(when && { when }),
  test,
  onFail: { outcome, refusal },
});

const sanction = (
  value: PromiseSanction,
  cited: Citation,
  when: Test,
  since = from,
): Consequence => ({
  id: `promise.sanction.${value}`,
  from: since,
  kind: 'sanction',
  value,
  when,
  cite: cited,
});

const falsehood = fact('falsehood', true);
const falseOrDeliberate = any(falsehood, fact('deliberate', true));

/** 信用修复 of what is displayed on a 渠道: 令36 does not speak of 市场监管领域, which repairs by its own rules. */
const repairOn = (track: Track): Test => all(ofType('repair'), fact('track', track));

/**
 * 信用承诺: who may promise what, and what may follow a breach, as far as the nation settles it. What is not known of a
 * subject holds its promise up until the agency has looked; it is no refusal.
 */
export const promise: Pack = {
  id: 'promise',
  region: '100000',
  version: '2026.11.0',
  from,
  readDirectly: ['goodCredit'],
  instruments: [document42, document35, promiseDataItems, order36, order107, order44, convention],
  params: [
    {
      // 信用状况较好: no text says which class of an evaluation that is. The words of the classes have 良好 for B.
      id: 'goodCredit',
      unit: 'choice',
      stricter: 'none',
      overridable: 'any',
      choices: ['A', 'B', 'C'],
      values: [{ from, value: 'B', cite: kit }],
    },
  ],
  classifications: [],
  vocabulary: {
    facts: promiseFacts,
    refusals: promiseRefusals,
    consequences: { sanction: { values: promiseSanctions }, channel: { values: tracks } },
  },
  rules: [
    rule('promise.sign.version', kit, {
      test: fact('templateValid', true),
      fails: ['ineligible', 'TEMPLATE_NOT_VALID'],
    }),
    rule('promise.sign.kind', kit, {
      test: fact('kindNamed', true),
      fails: ['ineligible', 'NOT_FOR_KIND'],
    }),
    rule('promise.sign.dissolved', kit, {
      test: fact('dissolved', false),
      fails: ['ineligible', 'SUBJECT_DISSOLVED'],
    }),

    // 不适用告知承诺制的事项.
    rule('promise.proof.excluded', by42, {
      when: ofType('proof-substitute'),
      test: not({ op: 'one-of', fact: 'field', values: excludedMatters }),
      fails: ['ineligible', 'EXCLUDED_MATTER'],
    }),
    rule('promise.approval.excluded', permits42, {
      when: ofType('approval-substitute'),
      test: not({ op: 'one-of', fact: 'field', values: excludedMatters }),
      fails: ['ineligible', 'EXCLUDED_MATTER'],
    }),
    // 有较严重的不良信用记录或者存在曾作出虚假承诺等情形的，在信用修复前不适用.
    rule('promise.proof.serious-record', serious42, {
      when: ofType('proof-substitute'),
      test: fact('seriousRecord', false),
      fails: ['ineligible', 'SERIOUS_RECORD'],
    }),
    rule('promise.proof.false-promise', by42, {
      when: ofType('proof-substitute'),
      test: fact('falsePromise', false),
      fails: ['ineligible', 'FALSE_PROMISE'],
    }),
    // 列入严重违法失信名单的，不适用告知承诺制.
    rule(
      'promise.approval.serious-listing',
      cite(order44, '第十五条', 'assumed'),
      {
        when: ofType('approval-substitute'),
        test: fact('seriousListing', false),
        fails: ['ineligible', 'SERIOUS_RECORD'],
      },
      order44.from,
    ),
    rule('promise.approval.false-promise', permits42, {
      when: ofType('approval-substitute'),
      test: fact('falsePromise', false),
      fails: ['ineligible', 'FALSE_PROMISE'],
    }),

    // 申请人信用状况较好: who stands on a list of serious dishonesty or promised falsely is not meant, whatever the class.
    rule('promise.deferred.good-credit', by35, {
      when: ofType('deferred-materials'),
      test: fact('goodCredit', true),
      fails: ['ineligible', 'NOT_GOOD_CREDIT'],
    }),
    rule('promise.deferred.serious-record', by35, {
      when: ofType('deferred-materials'),
      test: fact('seriousRecord', false),
      fails: ['ineligible', 'SERIOUS_RECORD'],
    }),
    rule('promise.deferred.false-promise', by35, {
      when: ofType('deferred-materials'),
      test: fact('falsePromise', false),
      fails: ['ineligible', 'FALSE_PROMISE'],
    }),

    // 在规定期限内提供: until the day is known nobody has promised one.
    rule('promise.deferred.due-day', kit, {
      when: ofType('deferred-materials'),
      test: fact('dueDayKnown', true),
      fails: ['missing', 'NO_DUE_DAY'],
    }),

    // 每条行政处罚申请修复时均须单独出具: the regime that said so is over; a letter about several has no sense under any.
    rule('promise.repair.record', kit, {
      when: ofType('repair'),
      test: fact('recordNamed', true),
      fails: ['missing', 'NO_RECORD'],
    }),
    rule('promise.repair.one', kit, {
      when: all(ofType('repair'), fact('recordNamed', true)),
      test: fact('otherPromise', false),
      fails: ['ineligible', 'PROMISE_OPEN'],
    }),
    rule(
      'promise.repair.false-promise',
      by36,
      {
        when: repairOn('credit-china'),
        test: fact('banned', false),
        fails: ['ineligible', 'FALSE_PROMISE_BAN'],
      },
      order36.from,
    ),
    // “信用中国” has such a ban; nothing was read for 国家企业信用信息公示系统.
    rule(
      'promise.repair.false-promise.gsxt',
      kit,
      {
        when: repairOn('gsxt'),
        test: fact('banned', false),
        fails: ['ineligible', 'FALSE_PROMISE_BAN'],
      },
      rules2021.from,
    ),
  ],
  consequences: [
    // 作出虚假承诺的：终止办理、责令限期整改、撤销行政决定或者予以行政处罚.
    ...(['end-handling', 'order-rectification', 'withdraw-decision', 'punish'] as const).map(
      (each) => sanction(each, by42, all(ofType('proof-substitute'), falsehood)),
    ),
    // 撤销XX许可证、取消XX审批决定.
    sanction(
      'withdraw-approval',
      exampleOfItems,
      ofType('approval-substitute'),
      promiseDataItems.from,
    ),
    {
      ...sanction('end-handling', by35, ofType('deferred-materials')),
      id: 'promise.sanction.deferred',
    },
    // 该处罚信息按最长公示期公示并通报: of penalties alone. That a repair of that record is held back meanwhile no text that was read says.
    sanction(
      'longest-display',
      exampleOfItems,
      all(ofType('repair'), fact('ofPenalty', true)),
      promiseDataItems.from,
    ),
    // 信用承诺严重不实或者故意不履行承诺的，由失信信息认定单位记入信用记录，一定年限内不得申请信用修复; how many years the repair law says.
    sanction(
      'false-promise-ban',
      cite(order36, null, 'secondary'),
      all(repairOn('credit-china'), falseOrDeliberate),
      order36.from,
    ),
    {
      ...sanction(
        'false-promise-ban',
        kit,
        all(repairOn('gsxt'), falseOrDeliberate),
        rules2021.from,
      ),
      id: 'promise.sanction.false-promise-ban.gsxt',
    },
    sanction('restore-punishment', by36, all(repairOn('credit-china'), falsehood), order36.from),
    {
      ...sanction('restore-punishment', by107, all(repairOn('gsxt'), falsehood), order107.from),
      id: 'promise.sanction.restore-punishment.gsxt',
    },
    // A credit report of “信用中国” shows the promises that the data items bring there; the text that sends them was not read.
    {
      id: 'promise.channel.credit-china',
      from: promiseDataItems.from,
      kind: 'channel',
      value: 'credit-china',
      when: ofType(...promiseTypes),
      cite: exampleOfItems,
    },
  ],
};
