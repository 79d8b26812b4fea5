import type { ArticleText } from '../types';
import { daysOf, unsupportedDays } from './dates';
import { fold, foldWords } from './fold';
import { NameIndex, namesIn } from './names';
import { supportedValues, unsupportedFigures } from './numbers';
import { unsupportedQuotations } from './quotations';

/** Characters of a sentence that are checked, and findings that are reported. */
const longestSentence = 2_000;
const mostFindings = 20;
/** An article is read up to here. */
const longestSource = 200_000;

interface Source {
  lang: string;
  flat: string;
  values: Set<number>;
  days: Set<string>;
  names: NameIndex;
}

/** Sentences of one summary are checked one after the other against the same article. */
const sources = new WeakMap<ArticleText, Source>();

function sourceOf(article: ArticleText): Source {
  const known = sources.get(article);
  if (known) return known;
  const text = [article.headline, article.byline, ...article.blocks.map((block) => block.text)].join('\n').slice(0, longestSource);
  const lang = article.lang || article.blocks[0]?.lang || 'en';
  const days = new Set(daysOf(text, lang).map(({ day }) => day));
  const source = { lang, flat: foldWords(text), values: supportedValues(text), days, names: new NameIndex(text, lang) };
  sources.set(article, source);
  return source;
}

/**
 * What a generated sentence states and the article does not contain: figures, days, names and quotations, as written in
 * the sentence, in any language. A sentence in another language than the article's is checked for figures only, since
 * names and words change in translation. Empty when nothing was found: that the sentence is true, it does not say.
 */
export function findUnsupported(sentence: string, article: ArticleText): string[] {
  const text = sentence.slice(0, longestSentence).normalize('NFC');
  const source = sourceOf(article);
  const found = new Set<string>();
  const sameLanguage = sharesWords(text, source);
  const days = sameLanguage ? unsupportedDays(text, source.lang, source.days) : [];
  for (const day of days) found.add(day);
  for (const figure of unsupportedFigures(text, source.values)) if (!days.some((day) => day.includes(figure))) found.add(figure);
  if (sameLanguage) {
    const quotations = unsupportedQuotations(text, source.flat);
    for (const quotation of quotations) found.add(quotation.trim());
    for (const name of namesIn(text, source.lang)) {
      if ([...quotations, ...days].some((reported) => reported.includes(name))) continue;
      for (const part of source.names.missing(name)) found.add(part);
    }
  }
  return [...found].slice(0, mostFindings);
}

/** Whether enough of the sentence's words (pairs of signs where words have no spaces) stand in the source to be its language. */
function sharesWords(sentence: string, source: Source): boolean {
  const words = (fold(sentence).match(/\p{L}+/gu) ?? []).flatMap((word) => (dense.test(word) ? pairsOf(word) : [word]));
  if (words.length === 0) return true;
  const padded = ` ${source.flat} `;
  const shared = words.filter((word) => (dense.test(word) ? source.flat.includes(word) : padded.includes(` ${word} `))).length;
  return shared >= words.length * leastShared;
}

const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const leastShared = 0.25;

function pairsOf(word: string): string[] {
  return word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}
