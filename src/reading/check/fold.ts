/** Marks on letters of scripts that are read without them; vowel signs of Indic scripts and Thai belong to the word. */
const marks = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}])\p{M}{1,8}/gu;

/** Lower case, compatibility forms and diacritics evened out ("Erdoğan" and "ERDOGAN" are one), Turkish dotless i included. */
export function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(marks, '').normalize('NFC').replaceAll('ı', 'i').replaceAll('ß', 'ss');
}

/** Like `fold`, with everything but letters and digits turned into single spaces: what two quotations of one text share. */
export function foldWords(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A text in compatibility form, with the digits of all scripts as ASCII ("٣", "３" and "३" are 3). */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0)!)));
}

/** Unicode keeps the ten digits of a script in one run that begins with its zero, at a multiple of ten from a non-digit. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
