import type { Uscc } from '../identity/uscc.ts';
import type { LetterRequest } from './letter-of.ts';
import type { PromiseTemplate, TemplateField } from './promise-template.ts';
import type { PromiseAnswers } from './promise.ts';

const answerFor = ({ kind, choices }: TemplateField): string =>
  ({
    text: '烈山大道12号',
    'long-text': '第一行\n第二行',
    number: '20',
    date: '2026-10-08',
    choice: choices?.[0]?.['zh-CN'] ?? '',
  })[kind];

/** An answer to every field. */
export const answersFor = ({ fields }: PromiseTemplate): PromiseAnswers =>
  Object.fromEntries(fields.map((field) => [field.id, answerFor(field)]));

/** What a shop hands in; `bare`: only what every letter needs. */
export const requestFor = (
  template: PromiseTemplate,
  { bare = false }: { readonly bare?: boolean } = {},
): LetterRequest => ({
  promiseId: '8d1f6c1e-9a51-4f0e-8c4b-2f7c0f6f2a10',
  template,
  answers: answersFor(template),
  subject: {
    name: '曾都区老张面馆',
    code: '92421303MA4ABCD17W' as Uscc, // both check digits are right

    kind: 'individual-business',
    representative: '张卫国',
  },
  acceptor: {
    name: '随州市曾都区市场监督管理局',
    code: '11421303MB00000198' as Uscc, // a valid code
  },
  signer: { name: '张卫国', capacity: 'representative' },
  madeOn: '2026-11-30',
  ...(!bare && {
    record: {
      documentNumber: '曾市监处罚〔2026〕12号',
      breach: '销售超过保质期的食品',
      decidedOn: '2026-06-01',
      agency: { name: '随州市曾都区市场监督管理局' },
    },
    materialsDueOn: '2026-12-14',
  }),
  ...(template.term !== undefined && { validUntil: '2027-11-30' }),
  publicity: template.publicity,
});
