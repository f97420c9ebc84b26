import type { IsoDay } from '../calendar/iso-day.ts';
import type { Uscc } from '../identity/uscc.ts';
import type { Agency } from '../record/credit-record.ts';
import type { SubjectKind } from '../subject/subject.ts';
import {
  nationalFulfilments,
  nationalPromiseTypes,
  nationalPublicities,
  promiserCategories,
  supervisions,
  type NationalKey,
} from './national-items.ts';
import type { Fulfilment, PromiseType, Publicity } from './promise.ts';

/** What the national data items say of one promise (信用承诺及履约践诺信息). */
export interface NationalPromise {
  /** 承诺编码. */
  readonly code: string;
  readonly subjectName: string;
  readonly subjectCode: Uscc;
  /** What the code says: 承诺人类别 tells 个体工商户 from all others alone. */
  readonly subjectKind: SubjectKind;
  readonly type: PromiseType;
  /** Of 其他: which. */
  readonly otherType?: string;
  /** 承诺事由. */
  readonly reason: string;
  /** 承诺内容. */
  readonly content: string;
  /** 违诺责任. */
  readonly breachLiability: string;
  /** 承诺作出日期. */
  readonly madeOn: IsoDay;
  /** 承诺有效期, the last day. */
  readonly validUntil?: IsoDay;
  /** 承诺履行状态; absent until it is determined (认定), and then nothing else of a determination is there. */
  readonly fulfilment?: Fulfilment;
  /** 未履行的承诺内容; present unless all was kept. */
  readonly unperformed?: string;
  /** 违诺责任追究内容; present unless all was kept. */
  readonly sanction?: string;
  /** 承诺履行状态认定日期. */
  readonly determinedOn?: IsoDay;
  /** 承诺履行状态认定单位. */
  readonly determiner?: Agency;
  /** 承诺受理单位, whose code is an item of its own. */
  readonly acceptor: Required<Agency>;
  readonly publicity: Publicity;
  /** 备注. */
  readonly remarks?: string;
}

/** The cells of one promise by the keys of the items; empty where there is nothing to say. */
export type NationalRow = Readonly<Record<NationalKey, string>>;

/**
 * The national data items of a promise as files hold them: lists of values in words, which people read and every
 * platform takes, days as `YYYY-MM-DD`. 其他 says which as `其他（…）`; the template prints no form for it.
 *
 * 承诺履行状态 (item 11) is required, yet has no value for a promise that has not been determined. Such a promise is
 * written with the item empty and 承诺监管状态 监管中, which says just that: leaving the promise out would hide it from
 * whoever is to supervise it, and any status would be made up. Of others 承诺监管状态 stays empty, because no
 * source says whether a determination ends supervision.
 */
export function nationalRow(promise: NationalPromise): NationalRow {
  const category =
    promise.subjectKind === 'individual-business' ? 'individual-business' : 'organisation';
  return {
    code: promise.code,
    subjectName: promise.subjectName,
    subjectCategory: promiserCategories[category].words,
    subjectCode: promise.subjectCode,
    type: typeWords(promise),
    reason: promise.reason,
    content: promise.content,
    breachLiability: promise.breachLiability,
    madeOn: promise.madeOn,
    validUntil: promise.validUntil ?? '',
    fulfilment: promise.fulfilment ? nationalFulfilments[promise.fulfilment].words : '',
    unperformed: promise.unperformed ?? '',
    sanction: promise.sanction ?? '',
    determinedOn: promise.determinedOn ?? '',
    determiner: promise.determiner?.name ?? '',
    determinerCode: promise.determiner?.code ?? '',
    acceptor: promise.acceptor.name,
    acceptorCode: promise.acceptor.code,
    publicity: nationalPublicities[promise.publicity].words,
    remarks: promise.remarks ?? '',
    supervision: promise.fulfilment ? '' : supervisions.running.words,
  };
}

function typeWords({ type, otherType }: NationalPromise): string {
  const { words } = nationalPromiseTypes[type];
  return otherType === undefined ? words : `${words}（${otherType}）`;
}
