const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;
const hangul = /\p{sc=Hangul}/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
const digit = /\p{N}/u;

export type CharKind = 'letter' | 'hangul' | 'spaceless' | 'digit' | 'space' | 'mark';

const kinds = new Map<string, CharKind>();

/** How a UTF-16 unit behaves in a text; halves of surrogate pairs (emoji) count as spaces. */
export function charKind(char: string): CharKind {
  let kind = kinds.get(char);
  if (kind === undefined) {
    kind = classify(char);
    kinds.set(char, kind);
  }
  return kind;
}

function classify(char: string): CharKind {
  if (spaceless.test(char)) return 'spaceless';
  if (hangul.test(char)) return 'hangul';
  if (digit.test(char)) return 'digit';
  if (letter.test(char)) return 'letter';
  return /[\p{P}|=©+<>\n]/u.test(char) ? 'mark' : 'space';
}

/** Whether a word can end between these two characters; '' is an end of the text. */
export function isBoundary(before: string, after: string): boolean {
  if (before === '' || after === '') return true;
  const left = charKind(before);
  const right = charKind(after);
  if (left === 'letter' || left === 'digit') return right !== 'letter' && right !== 'digit';
  return left !== 'hangul' || right !== 'hangul';
}
