import { languages, lexiconOf } from './languages';
import type { Lexicon } from './lexicon';
import type { Normalised } from './normalise';
import type { PackedFile } from './phrase-file';
import { scan } from './scan';

const scripts: [string, RegExp][] = [
  ['Hang', /\p{sc=Hangul}/u], ['Kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u], ['Han', /\p{sc=Han}/u], ['Thai', /\p{sc=Thai}/u],
  ['Cyrl', /\p{sc=Cyrillic}/u], ['Grek', /\p{sc=Greek}/u], ['Arab', /\p{sc=Arabic}/u], ['Hebr', /\p{sc=Hebrew}/u],
  ['Deva', /\p{sc=Devanagari}/u], ['Beng', /\p{sc=Bengali}/u], ['Taml', /\p{sc=Tamil}/u],
  ['Telu', /\p{sc=Telugu}/u], ['Knda', /\p{sc=Kannada}/u], ['Mlym', /\p{sc=Malayalam}/u], ['Gujr', /\p{sc=Gujarati}/u], ['Guru', /\p{sc=Gurmukhi}/u],
  ['Khmr', /\p{sc=Khmer}/u], ['Laoo', /\p{sc=Lao}/u], ['Mymr', /\p{sc=Myanmar}/u], ['Armn', /\p{sc=Armenian}/u], ['Geor', /\p{sc=Georgian}/u],
];

/** Share of a text's letters that the page's own language (or English) must know for no other language to be asked. */
const enough = 0.7;

/**
 * The languages that may judge a text: the page's own, if it knows every word; else those of its script and English;
 * of the many in Latin script only the page's and English, if these know the text well enough.
 */
export function candidates(text: Normalised, langs: readonly string[]): Lexicon[] {
  const found = scripts.filter(([, pattern]) => pattern.test(text.low)).map(([code]) => code);
  const used = found.length > 0 ? found : ['Latn'];
  const all = languages.filter((file) => file.lang === 'en' || (file.scripts ?? ['Latn']).some((code) => used.includes(code)));
  const own = all.filter((file) => isOneOf(file, langs)).map(lexiconOf);
  if (own.some((lexicon) => share(text, lexicon) === 1)) return own;
  if (found.length > 0 || langs.length === 0) return all.map(lexiconOf);
  const nearest = [...own, ...all.filter((file) => file.lang === 'en' && !isOneOf(file, langs)).map(lexiconOf)];
  return nearest.some((lexicon) => share(text, lexicon) >= enough) ? nearest : all.map(lexiconOf);
}

/** "pt-BR" is pt, "no" is nb, "zh-TW" is left to the script. */
export function isOneOf(file: Pick<PackedFile, 'lang'>, langs: readonly string[]): boolean {
  return langs.some((lang) => {
    const wanted = lang.toLowerCase();
    const base = wanted.split('-')[0];
    return wanted === file.lang.toLowerCase() || base === file.lang || (file.lang === 'nb' && (base === 'no' || base === 'nn'));
  });
}

function share(text: Normalised, lexicon: Lexicon): number {
  let known = 0;
  let all = 0;
  for (const token of scan(text, lexicon)) {
    if (token.kind === 'mark') continue;
    all += token.end - token.start;
    if (token.kind === 'known') known += token.end - token.start;
  }
  return all === 0 ? 0 : known / all;
}
