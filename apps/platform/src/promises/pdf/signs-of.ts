const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A family of emoji has eleven characters. Of more than these nobody takes them for one sign. */
const LONGEST = 16;

/** What a reader takes for one sign each: a character with its accents, a family of emoji. */
export const signsOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text)).flatMap(({ segment }) => {
    if (segment.length <= LONGEST) return [segment];
    const characters = Array.from(segment);
    return characters.length <= LONGEST ? [segment] : characters;
  });

export const codePointsOf = (sign: string): number[] =>
  Array.from(sign.toWellFormed(), (each) => each.codePointAt(0) ?? 0);
