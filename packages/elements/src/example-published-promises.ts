import type {
  Page,
  PromiseFigure,
  PromiseFigures,
  ToldFigure,
  PromiseVerification,
  PublicPromise,
  PublicPromiseDetail,
} from '@xinyong/contract';
import type { SignedLetter, Uscc } from '@xinyong/core';
import { exampleToday } from './example-repairs.ts';

// Invented, with check digits that are right.
const shop = '91420222MA4ABCD17Y' as Uscc;
const carrier = '91420222MA4ABCD25R' as Uscc;
const hall = '51420222MJ4ABCD87T' as Uscc;

const common = {
  code: '42022220261103000017',
  subjectName: '阳新县示例禾盛食品有限公司',
  subjectCode: shop,
  title: '食品经营许可容缺受理承诺书',
  type: 'deferred-materials',
  reason: '申请办理食品经营许可',
  acceptor: { name: '阳新县示例食品主管局' },
  place: '420222',
  madeOn: '2026-11-03',
  validUntil: '2027-11-02',
  state: 'running',
  content: '一、已经提交的材料真实、合法、有效。\n二、2026年11月25日以前补齐营业场所使用证明。',
  liability: '逾期没有补齐材料的，同意终止办理，并将违诺情况记入信用记录、向社会公开。',
  checkValue: '34AD-81B3-C49A',
} as const;

/** 容缺受理, which runs. */
export const examplePromise: PublicPromiseDetail = { ...common, materialsDueOn: '2026-11-25' };

/** 行业自律, kept in part: what was not kept, what followed, who determined it and when. */
export const determinedPromise: PublicPromiseDetail = {
  ...common,
  code: '42022220260615000003',
  subjectName: '阳新县示例安澜运输有限公司',
  subjectCode: carrier,
  title: '道路运输行业自律承诺书',
  type: 'self-discipline',
  reason: '参加阳新县示例道路运输协会组织的信用承诺活动',
  acceptor: { name: '阳新县示例交通主管局' },
  organiser: { name: '阳新县示例道路运输协会' },
  madeOn: '2026-06-15',
  validUntil: '2027-06-14',
  state: 'partly-kept',
  determinedOn: '2026-10-20',
  content: '一、按核定的路线和时间运输。\n二、每季度公布一次服务投诉的处理结果。',
  liability: '没有做到的，接受协会的自律惩戒，并向社会公开。',
  fulfilment: 'partial',
  unperformed: '第三季度没有公布服务投诉的处理结果。',
  sanction: '责令在三十日内补充公布。',
  determiner: { name: '阳新县示例交通主管局' },
  checkValue: '0B7C-91E2-55D0',
};

const { checkValue: _letter, validUntil: _term, ...withoutLetter } = common;

/** 其他, taken over from another platform without its letter, and ended without a determination. */
export const importedPromise: PublicPromiseDetail = {
  ...withoutLetter,
  code: '42020020230217000011',
  subjectName: '黄石市示例诚信服务中心',
  subjectCode: hall,
  title: '公共服务承诺书',
  type: 'other',
  otherType: '公共服务',
  reason: '自愿作出承诺',
  acceptor: { name: '黄石市示例民政主管局' },
  place: '420200',
  madeOn: '2023-02-17',
  state: 'ended',
  content: '公开服务项目、标准和收费。',
  liability: '没有做到的，接受社会监督。',
  imported: true,
};

/** What the column shows of a promise. */
const summary = ({
  content: _content,
  liability: _liability,
  fulfilment: _fulfilment,
  unperformed: _unperformed,
  sanction: _sanction,
  determiner: _determiner,
  checkValue: _check,
  ...shown
}: PublicPromiseDetail): PublicPromise => shown;

const kept: PublicPromise = {
  ...summary(examplePromise),
  code: '42022220260901000005',
  title: '小餐饮许可告知承诺书',
  type: 'approval-substitute',
  reason: '申请办理小餐饮经营许可',
  madeOn: '2026-09-01',
  state: 'kept',
  determinedOn: '2026-11-10',
};

/** The newest first. */
export const examplePromises: readonly PublicPromise[] = [
  summary(examplePromise),
  kept,
  summary(determinedPromise),
  summary(importedPromise),
];

export const examplePromisePage = (
  data: readonly PublicPromise[],
  nextCursor: string | null = null,
): Page<PublicPromise> => ({ data, nextCursor });

const text = `食品经营许可容缺受理承诺书
致：阳新县示例食品主管局

【承诺人（以下称“我方”）】
名称：阳新县示例禾盛食品有限公司
统一社会信用代码：91420222MA4ABCD17Y
类型：企业

【承诺类型与事由】
承诺类型：容缺受理型
承诺事由：申请办理食品经营许可

【承诺内容】
一、已经提交的材料真实、合法、有效。
二、2026年11月25日以前补齐营业场所使用证明。

【违诺责任】
逾期没有补齐材料的，同意终止办理，并将违诺情况记入信用记录、向社会公开。

【公开】
我方同意向社会公开本承诺书。

签署人：陈某某（委托代理人）
签署日期：2026年11月3日
文本编号：0f8b5a52-6f0e-4f0b-9d57-3d1c2a7e9b41
`;

/** Signed by two keys that nobody uses; digest and signatures are right. */
const letter: SignedLetter = {
  text,
  digest: '34ad81b3c49a4a27af2cf6fd2de5977fc6a5d4d17e7708c57bb24b2893d599c9',
  signatures: [
    {
      by: 'platform',
      algorithm: 'ed25519',
      publicKey: 'ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c',
      value:
        'a2e4344e91dd9f85375d6d4c8e44c0596bea7181a7ac713dd562612053ca7302d3e2442b8cc53c2b278591e76c37421b59c6f214f735b6e0d420a749df31590f',
    },
    {
      by: 'subject',
      algorithm: 'ed25519',
      publicKey: 'fd1724385aa0c75b64fb78cd602fa1d991fdebf76b13c58ed702eac835e9f618',
      value:
        'ae84b0d8001f91a1fdaff274e0743ffdb655ebe946a483774224613e8bcbc8e81081e76f5be44bfe9f696321af3cb31366b4a357ad49a532dbebe6d3ec0a9209',
    },
  ],
};

/** What verification finds of {@link examplePromise}. */
export const exampleVerification: PromiseVerification = {
  code: examplePromise.code,
  title: examplePromise.title,
  subjectName: examplePromise.subjectName,
  acceptor: examplePromise.acceptor,
  madeOn: examplePromise.madeOn,
  state: examplePromise.state,
  letter,
  valid: [true, true],
};

/** The same with a signature that is not one over the text. */
export const spoiltVerification: PromiseVerification = {
  ...exampleVerification,
  valid: [true, false],
};

/** The same with a text that is not the one of its digest. */
export const alteredVerification: PromiseVerification = {
  ...exampleVerification,
  letter: { ...letter, text: text.replace('11月25日', '12月25日') },
};

const figure = (
  key: string,
  promises: number,
  promisers: number,
  [kept_, partlyKept, broken]: readonly [number, number, number],
  others: Pick<PromiseFigure, 'name' | 'subjects'> = {},
): ToldFigure => ({
  key,
  promises,
  promisers,
  determined: kept_ + partlyKept + broken,
  kept: kept_,
  partlyKept,
  broken,
  ...others,
});

const figures = {
  place: '420222',
  on: exampleToday,
  fewest: 3,
  associations: { all: 45, covered: 12 },
} as const;

export const exampleFigures: PromiseFigures = {
  ...figures,
  by: 'type',
  figures: [
    figure('approval-substitute', 1284, 1033, [870, 21, 4], { subjects: 13_340 }),
    figure('deferred-materials', 412, 380, [301, 12, 9], { subjects: 13_340 }),
    figure('repair', 36, 31, [0, 0, 0], { subjects: 13_340 }),
  ],
};

/** By association: nobody counts the members. */
export const figuresByOrganiser: PromiseFigures = {
  ...figures,
  by: 'organiser',
  figures: [
    figure('51420222MJ4ABCD87T', 64, 61, [40, 2, 0], { name: '阳新县示例道路运输协会' }),
    figure('51420222MJ4ABCD95N', 5, 5, [0, 0, 0]),
  ],
};

/** Some of too few subjects are not told. */
export const withheldFigures: PromiseFigures = {
  ...figures,
  by: 'sector',
  figures: [
    figure('食品', 903, 812, [640, 20, 10], { subjects: 4021 }),
    { key: '渔业', subjects: 31, withheld: true },
    { key: '林业', subjects: 12, withheld: true },
  ],
  associations: { all: 2 },
};

export const figuresByPlace: PromiseFigures = {
  ...figures,
  by: 'place',
  figures: [figure('420222', 1732, 1444, [1171, 33, 13], { subjects: 13_340 })],
};

/** By industry; of some subjects it is not known. */
export const figuresBySector: PromiseFigures = {
  ...figures,
  by: 'sector',
  figures: [
    figure('食品', 903, 812, [640, 20, 10], { subjects: 4021 }),
    figure('', 829, 632, [531, 13, 3]),
  ],
};

/** Every association promised. */
export const coveredFigures: PromiseFigures = {
  ...exampleFigures,
  associations: { all: 45, covered: 45 },
};

export const noFigures: PromiseFigures = {
  ...figures,
  by: 'type',
  figures: [],
  associations: { all: 0, covered: 0 },
};
