import { fold } from './fold';
import data from './names.json';

type Lists = Record<string, { words: string[] } | undefined>;
const after: Lists = data.saidAfter;
const before: Lists = data.saidBefore;
const upper = /^\p{Lu}/u;
const cased = /\p{LC}/u;
/** Words of a speaker's name at most, where capitals do not tell. */
const longestName = 2;

/**
 * Who speaks in a sentence, by the words of speech beside the name: "Smith said", "sagte Schulz", "李强表示". Single words that
 * capitals alone could not tell from any other beginning of a sentence. Common words ("he", "the mayor") are the caller's to drop.
 */
export function speakersIn(sentence: string, lang: string): string[] {
  const base = lang.split('-')[0]!.toLowerCase();
  const found: string[] = [];
  for (const word of after[base]?.words ?? []) {
    for (const at of placesOf(sentence, word)) found.push(...wordsBefore(sentence.slice(0, at)));
  }
  for (const word of before[base]?.words ?? []) {
    for (const at of placesOf(sentence, word)) found.push(...wordsAfter(sentence.slice(at + word.length)));
  }
  return found.filter((word) => word !== '');
}

/** Where a word of speech stands by itself; in scripts without spaces, wherever a clause goes on or ends after it. */
function placesOf(sentence: string, word: string): number[] {
  const places: number[] = [];
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + word.length)) {
    const isHan = /\p{sc=Han}/u.test(word);
    const next = sentence[at + word.length] ?? '';
    const last = sentence[at - 1] ?? '';
    if (isHan ? /^[，,：:。“「]?$/u.test(next) : !/[\p{L}\p{M}]/u.test(next + last)) places.push(at);
  }
  return places;
}

function wordsBefore(text: string): string[] {
  const clause = text.split(/[.!?,;:—–“”"«»„，。；：「」]/u).at(-1)!.trimEnd();
  if (/\p{sc=Han}$/u.test(clause)) return clause.length >= 2 && clause.length <= 4 ? [clause] : [];
  const words = clause.trim().split(/\s+/);
  const [last = ''] = words.slice(-1);
  if (cased.test(last)) return upper.test(last) ? [last] : [];
  return words.length <= longestName ? words : [];
}

function wordsAfter(text: string): string[] {
  const words = text.trimStart().split(/[\s,.;:]+/u);
  const [first = ''] = words;
  if (cased.test(first)) return upper.test(first) ? [first] : [];
  // Up to the word that opens what was said; who has the article is no name.
  const end = words.findIndex((word) => /^(?:إن|أن|إنه|إنها|أنه)$/.test(word));
  return end > 0 && end <= longestName + 1 ? words.slice(0, end).filter((word) => !fold(word).startsWith('ال')) : [];
}
