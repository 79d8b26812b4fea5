/** Text beyond this length in one node is not counted: nothing that matters to a card is longer. */
const LONGEST = 20_000;

/** Where scripts begin in which one character says about as much as two Latin letters (Hangul Jamo; CJK, kana, syllables). */
const isWide = (code: number): boolean => (code >= 0x1100 && code <= 0x11ff) || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff);

/** Length of a text in Latin letters: white space does not count, a CJK or Hangul character counts two. */
export function weightOf(text: string): number {
  const end = Math.min(text.length, LONGEST);
  let weight = 0;
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || (code >= 0x200b && code <= 0x200f)) continue;
    weight += code >= 0x1100 && isWide(code) ? 2 : 1;
  }
  return weight;
}
