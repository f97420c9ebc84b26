import type { Evidence } from './citation.ts';

/** The words of where a rule stands, in one language. */
export interface CitationText {
  readonly evidence: Readonly<Record<Evidence, { readonly name: string; readonly hint: string }>>;
  /** Stands where the number of an article has not been read. */
  readonly articleUnread: string;
}

/** 依据用语: a page that names sources needs no other words of the law. */
export const citationText: Readonly<Record<'zh-CN' | 'en', CitationText>> = {
  'zh-CN': {
    evidence: {
      verified: { name: '已核原文', hint: '已查阅公布的原文。' },
      secondary: { name: '二手来源', hint: '依据官方解读或者报道，原文待核。' },
      assumed: { name: '推定', hint: '没有找到公布的依据，以办理机关的答复为准。' },
    },
    articleUnread: '条号待核',
  },
  en: {
    evidence: {
      verified: { name: 'text read', hint: 'The published text was read.' },
      secondary: {
        name: 'secondary source',
        hint: 'Taken from official explanations or reports; the text itself is still to be read.',
      },
      assumed: {
        name: 'assumed',
        hint: 'Nothing published was found; what the agency says goes before it.',
      },
    },
    articleUnread: 'article number to be verified',
  },
};
