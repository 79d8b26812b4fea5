import data from './leaning.json';

interface List {
  words: string[];
}

const { about: _about, ...byLanguage } = data;
/** Scripts in which a word is not ended by a space: the sentence's first characters are enough. */
const spaceless = new Set(['ja', 'zh', 'th', 'ko']);
const lists = new Map(Object.entries(byLanguage as Record<string, List>).map(([lang, { words }]) => [lang, words]));

/** True for a sentence that begins with a pronoun, pointer or connective and is not understood without the one before it. */
export function leans(sentence: string, lang: string): boolean {
  const base = lang.toLowerCase().split(/[-_]/)[0]!;
  const words = lists.get(base);
  if (!words) return false;
  const head = sentence.slice(0, 40).toLowerCase();
  return words.some((word) => head.startsWith(word) && (spaceless.has(base) || !/[\p{L}\p{M}\p{N}]/u.test(head[word.length] ?? '')));
}
