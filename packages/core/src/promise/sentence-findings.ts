import { lengthOf } from './answer-in-letter.ts';
import { fillPlaceholders } from './fill-placeholders.ts';

/** Characters without a pause that a reader can hold. */
const MOST_WITHOUT_PAUSE = 60;
const MOST_OF_SENTENCE = 120;

/** What makes words hard to read. */
export type SentenceCode =
  | 'template.sentence.no-pause'
  | 'template.sentence.too-long'
  | 'template.words.double-negative'
  | 'template.words.official';

interface SentenceFinding {
  readonly code: SentenceCode;
  readonly values: {
    readonly found: string;
    readonly plainer?: string;
    readonly length?: number;
    readonly most?: number;
  };
}

/** Not 不无故 and 不无理, where 无 belongs to what follows. */
const DOUBLE_NEGATIVE = /不得不|并非不|不能不|不可不|不会不|未必不|绝非不|莫不|不无(?![故理])/g;

/** Words of agencies, with plainer ones; an empty text: leave it out. */
const official: readonly (readonly [word: string, plainer: string])[] = [
  ['之规定', '的规定'],
  ['予以', ''],
  ['特此', ''],
  ['谨此', ''],
  ['兹承诺', '承诺'],
  ['兹保证', '保证'],
  ['业已', '已经'],
  ['该等', '这些'],
  ['前述', '前面说的'],
  ['如若', '如果'],
  ['倘若', '如果'],
  ['届时', '到时候'],
  ['鉴于', '因为'],
  ['系指', '是指'],
  ['均须', '都要'],
  ['均应', '都应当'],
  ['概不', '一律不'],
];

/** An answer is taken to be as long as a short name. */
const asRead = (words: string): string => fillPlaceholders(words, () => '某某某某');

/** Sentences that are hard to read: advice, as what a template says is for its department to decide. */
export function sentenceFindings(words: string): readonly SentenceFinding[] {
  const read = asRead(words);
  const found: SentenceFinding[] = [];
  for (const sentence of read.split(/[。！？\n]/)) {
    const length = lengthOf(sentence);
    if (length > MOST_OF_SENTENCE)
      found.push({
        code: 'template.sentence.too-long',
        values: { found: beginningOf(sentence), length, most: MOST_OF_SENTENCE },
      });
    for (const run of sentence.split(/[，、；：,;:]/))
      if (lengthOf(run) > MOST_WITHOUT_PAUSE)
        found.push({
          code: 'template.sentence.no-pause',
          values: { found: beginningOf(run), length: lengthOf(run), most: MOST_WITHOUT_PAUSE },
        });
  }
  for (const word of new Set(words.match(DOUBLE_NEGATIVE)))
    found.push({ code: 'template.words.double-negative', values: { found: word } });
  for (const [word, plainer] of official)
    if (words.includes(word))
      found.push({ code: 'template.words.official', values: { found: word, plainer } });
  return found;
}

const beginningOf = (sentence: string): string => `${Array.from(sentence).slice(0, 12).join('')}……`;
