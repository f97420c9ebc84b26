import type { IsoDay } from '../calendar/iso-day.ts';
import type { Period } from '../calendar/period.ts';
import type { Agency } from '../record/credit-record.ts';
import type { SubjectKind } from '../subject/subject.ts';
import type { PromiseClass, PromiseType, Publicity } from './promise.ts';

/** Words of a template. What is signed is the Chinese; the English is for reading alone. */
export interface TemplateWords {
  readonly 'zh-CN': string;
  readonly en?: string;
}

export const excludedMatters = [
  'state-security',
  'state-secrets',
  'public-safety',
  'financial-prudence',
  'environment',
  'life-and-health',
  'foreign-affairs',
  'high-risk',
] as const;

/**
 * 不适用告知承诺制的事项: 国家安全, 国家秘密, 公共安全, 金融业审慎监管, 生态环境保护, 直接关系人身健康和生命财产安全, 重要涉外,
 * 风险较大、纠错成本较高.
 */
export type ExcludedMatter = (typeof excludedMatters)[number];

/** 依据 of a ready template (示范文本) that the department fills in: with it no template is published. */
export const basisBlank = '由发布部门填写';

/** 事项: what is applied for, and by which rule. */
export interface PromiseMatter {
  /** 事项名称. */
  readonly name: string;
  /** 事项编码. */
  readonly code?: string;
  /** 依据, as the department words it. */
  readonly basis: string;
  /** In which of the excluded fields it is; `none` where the department has found that it is in none. */
  readonly field: ExcludedMatter | 'none';
}

export const templateFieldKinds = ['text', 'long-text', 'number', 'date', 'choice'] as const;

/** What the one who promises fills in. */
export interface TemplateField {
  /** Lower-case letters, digits and hyphens, beginning with a letter; `{id}` in the words stands for the answer. */
  readonly id: string;
  readonly label: TemplateWords;
  readonly hint?: TemplateWords;
  readonly kind: (typeof templateFieldKinds)[number];
  readonly required: boolean;
  /** Of texts: characters, at most; of numbers: digits before the point. */
  readonly maxLength?: number;
  /** Of a choice: the answers, in Chinese as they stand in the letter. */
  readonly choices?: readonly TemplateWords[];
}

/** A material that may be handed in later (容缺材料). */
export interface DeferredMaterial {
  /** As the id of a field. */
  readonly id: string;
  readonly name: TemplateWords;
}

/** 补齐: what is missing, and the working days (工作日) in which it is promised. */
export interface DeferredMaterials {
  readonly materials: readonly DeferredMaterial[];
  readonly workdays: number;
}

/** 承诺书模板, one version of it. */
export interface PromiseTemplate {
  /** The same for every version. */
  readonly id: string;
  /** Counts from 1. */
  readonly version: number;
  /** The version that this one takes the place of; none for the first. */
  readonly replaces?: number;
  /** The first day on which it can be signed. */
  readonly validFrom: IsoDay;
  /** The first day on which it no longer can. */
  readonly validTo?: IsoDay;
  readonly type: PromiseType;
  /** Of 其他: which. */
  readonly otherType?: string;
  readonly promiseClass?: PromiseClass;
  readonly title: TemplateWords;
  /** What it is for, in a plain sentence. */
  readonly summary: TemplateWords;
  readonly matter: PromiseMatter;
  /** Who can make it; every kind of subject without it. */
  readonly promisers?: readonly SubjectKind[];
  /** 组织承诺的行业协会商会. */
  readonly organiser?: Agency;
  /** 承诺事由, with placeholders. */
  readonly reason: TemplateWords;
  readonly fields: readonly TemplateField[];
  /** 告知事项: what the agency tells in writing, of 审批替代型 and 证明事项型. */
  readonly notices: readonly TemplateWords[];
  /** 承诺内容, numbered, with placeholders. */
  readonly clauses: readonly TemplateWords[];
  /** Of 容缺受理型. */
  readonly deferred?: DeferredMaterials;
  /** 违诺责任, numbered, with placeholders. */
  readonly liabilities: readonly TemplateWords[];
  /** 公开类型. */
  readonly publicity: Publicity;
  /** 承诺有效期, ISO 8601 as in `P1Y`, from the day it is made; none where it ends with what it is about. */
  readonly term?: Period;
}

/** What stands for something that the system knows, beside the ids of fields. */
export const systemPlaceholders = [
  'subject.name',
  'subject.code',
  'acceptor.name',
  'matter.name',
  'organiser.name',
  'record.documentNumber',
  'record.breach',
  'record.decidedOn',
  'materials.dueOn',
  'validUntil',
] as const;

export type SystemPlaceholder = (typeof systemPlaceholders)[number];
