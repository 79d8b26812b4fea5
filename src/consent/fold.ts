const MARK = /\p{Mn}|\u0640/gu;
const UNSEEN = /\p{Cf}/gu;
const OTHER = /[^\p{L}\p{N}\p{M}]+/gu;

/** Latin accents, Arabic and Hebrew points only: in Indic and Thai scripts marks are vowels. */
const isAccent = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || (code >= 0x591 && code <= 0x670);

/** Brings text to the form in which words are compared: no case, accents or punctuation, one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARK, (mark) => (isAccent(mark.charCodeAt(0)) ? '' : mark))
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ی/g, 'ي')
    .replace(OTHER, ' ')
    .trim();
}

const BREAK = /[,.;:!?|/·•、。，！？；：]+|\s[-–—]\s/;

/** The parts of a label between punctuation, each folded; empty ones are dropped. */
export function foldedClauses(label: string): string[] {
  return label.split(BREAK).map(fold).filter(Boolean);
}
