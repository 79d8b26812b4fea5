import { foldWords } from './fold';

/** Opening marks and what may close them; „ is closed by “ in German and ” in Polish. */
const closers: Record<string, string> = { '“': '”', '«': '»', '»': '«', '„': '“”', '「': '」', '『': '』', '"': '"', '‘': '’', '‹': '›' };
/** Shorter quotations are single words set off, not somebody's words. */
const fewestWords = 2;
const fewestDense = 5;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The texts between quotation marks, without the marks. */
export function quotationsIn(sentence: string): string[] {
  const quotations: string[] = [];
  let at = 0;
  while (at < sentence.length) {
    const close = closers[sentence[at]!];
    const end = close ? closingAt(sentence, at + 1, close) : -1;
    if (end < 0) {
      at += 1;
      continue;
    }
    quotations.push(sentence.slice(at + 1, end));
    at = end + 1;
  }
  return quotations;
}

function closingAt(sentence: string, from: number, closing: string): number {
  for (let at = from; at < sentence.length; at++) {
    if (!closing.includes(sentence[at]!)) continue;
    // ’ inside a word is an apostrophe.
    if (sentence[at] === '’' && /\p{L}/u.test(sentence[at + 1] ?? '')) continue;
    return at;
  }
  return -1;
}

/** Quotations that do not stand in the source word for word; parts around "…" or "[...]" are looked for one by one. */
export function unsupportedQuotations(sentence: string, source: string): string[] {
  return quotationsIn(sentence).filter((quotation) => {
    const parts = quotation.split(/\[[^\]]{0,40}\]|…|\.{3}/).map(foldWords).filter((part) => part !== '');
    const words = parts.join(' ').split(' ').length;
    const long = dense.test(quotation) ? quotation.length >= fewestDense : words >= fewestWords;
    return long && !parts.every((part) => source.includes(part));
  });
}
