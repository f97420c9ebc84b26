import type { SubjectRefusal } from './subject.schema.ts';
import type { SubjectKind } from './subject.ts';

/** The words of subjects in one language. */
export interface SubjectText {
  readonly kinds: { readonly [K in SubjectKind]: string };
  /** The messages of the schemas. */
  readonly refusals: { readonly [R in SubjectRefusal]: string };
}

const zh: SubjectText = {
  kinds: {
    enterprise: '企业',
    'individual-business': '个体工商户',
    cooperative: '农民专业合作社',
    'social-organisation': '社会组织',
    'public-institution': '事业单位',
    agency: '机关',
  },
  refusals: { 'invalid-subject-kind': '不是经营主体的种类' },
};

const en: SubjectText = {
  kinds: {
    enterprise: 'Enterprise',
    'individual-business': 'Individual business',
    cooperative: 'Farmers’ cooperative',
    'social-organisation': 'Social organisation',
    'public-institution': 'Public institution',
    agency: 'Government agency',
  },
  refusals: { 'invalid-subject-kind': 'Not a kind of subject' },
};

/** The words of subjects, zh-CN first. */
export const subjectText: { readonly 'zh-CN': SubjectText; readonly en: SubjectText } = {
  'zh-CN': zh,
  en,
};
