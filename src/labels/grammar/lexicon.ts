import { readWords, type ListCodes, type WordList } from './packed';
import type { PhraseTraits } from './phrase-file';
import { Trie, type Entry } from './trie';

/** The words of a list, and those of them that are endings of compound words ("…bild"). */
export interface Words {
  trie: Trie;
  endings: { text: string; entry: Entry }[];
}

/** All that is known when a text is read as one language. */
export interface Lexicon {
  lang: string;
  tries: readonly Trie[];
  endings: Words['endings'];
  /** True where the negation follows what it negates and the verb closes the sentence. */
  verbLast: boolean;
  commaClauses: boolean;
  /** See `PhraseTraits`. */
  verbSecond: boolean;
  byWord: boolean;
  inflectsNames: boolean;
  /** Short words glued to the front of the next. */
  prefixes: readonly string[];
  /** A syllable that denies the verb it is glued to, '' if the language has none. */
  negativePrefix: string;
  /** Endings that deny the verb they stand in. */
  negativeEndings: readonly string[];
}

/** Unpacks a list; `entryOf` tells what a number in it stands for. */
export function wordsOf(list: WordList, codes: ListCodes, entryOf: (kind: number) => Entry): Words {
  const words: Words = { trie: new Trie(), endings: [] };
  let word = '';
  readWords(list, codes, (shared, rest, kind) => {
    const entry = entryOf(kind);
    word = word.slice(0, shared) + rest;
    const isEnding = entry.openLeft && !isGlued(word);
    if (isEnding) words.endings.push({ text: word, entry });
    words.trie.add(shared, rest, isEnding ? null : entry);
  });
  return words;
}

/** Puts lists of words together with the traits of a language. */
export function lexiconFrom(parts: readonly Words[], traits: PhraseTraits): Lexicon {
  return {
    lang: traits.lang,
    tries: parts.map(({ trie }) => trie),
    endings: parts.flatMap(({ endings }) => endings),
    verbLast: traits.verbLast ?? false,
    commaClauses: traits.commaClauses ?? false,
    verbSecond: traits.verbSecond ?? false,
    byWord: traits.byWord ?? false,
    inflectsNames: traits.inflectsNames ?? false,
    prefixes: traits.prefixes ?? [],
    negativePrefix: traits.negativePrefix ?? '',
    negativeEndings: traits.negativeEndings ?? [],
  };
}

/** Whether other words can be glued to this one: it ends in a script without spaces, or in Korean, where particles hang on words. */
export function isGlued(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u.test(word.at(-1) ?? '');
}
