import data from './names.json';

type Lists = Record<string, { words: string[] } | undefined>;
const after: Lists = data.titlesAfter;
const before: Lists = data.titlesBefore;

/** Names beside a title, in languages whose script has no capitals; none in others. */
export function titledNames(sentence: string, lang: string): string[] {
  const base = lang.split('-')[0]!.toLowerCase();
  if (base === 'th') return thaiNames(sentence);
  const words = wordsOf(sentence, base);
  const names: string[] = [];
  for (const [index, word] of words.entries()) {
    if (titleOf(after[base], word)) names.push(nameBefore(words, index, base));
    if (titleOf(before[base], word)) names.push(words[index + 1]?.trim() ?? '');
  }
  return names.filter((name) => name.length > 1);
}

/** Thai writes the title and the name as one word: "นายสมชาย". */
function thaiNames(sentence: string): string[] {
  const titles = before['th']!.words.toSorted((one, other) => other.length - one.length);
  return sentence.split(/\s+/).flatMap((word) => {
    const title = titles.find((one) => word.startsWith(one));
    return title && word.length - title.length >= 2 ? [word.slice(title.length)] : [];
  });
}

/** The title a word is, or begins with (Korean particles stay on it). */
function titleOf(list: { words: string[] } | undefined, word: string): boolean {
  return list?.words.some((title) => word === title || (title.length > 1 && word.startsWith(title) && word.length <= title.length + 2) || (title === '씨' && /^씨[가는를의와도에]$/.test(word))) ?? false;
}

/** The word before a title; in Chinese and Japanese up to two short ones, since a dictionary cuts names apart. */
function nameBefore(words: string[], index: number, lang: string): string {
  const last = words[index - 1] ?? '';
  const further = words[index - 2] ?? '';
  return lang !== 'ko' && last.length === 1 && further.length === 1 ? further + last : last;
}

function wordsOf(sentence: string, lang: string): string[] {
  if (!after[lang] && !before[lang]) return [];
  if (lang !== 'ja' && lang !== 'zh') return sentence.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(sentence)].filter((part) => part.isWordLike).map((part) => part.segment);
}
