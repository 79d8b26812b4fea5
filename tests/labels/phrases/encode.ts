import { longestCode, pairBits, pairOf, type CodeCounts } from '../../../src/labels/grammar/huffman';
import { wordEnd, type WordList } from '../../../src/labels/grammar/packed';

/** A Huffman code being made: symbols by frequency, and the bits of each. */
export interface Code<T> {
  symbols: T[];
  counts: CodeCounts;
  bits: Map<T, string>;
}

/** The canonical Huffman code for symbols as often as they occur in `used`. */
export function codeFor<T>(used: readonly T[]): Code<T> {
  const times = new Map<T, number>();
  for (const symbol of used) times.set(symbol, (times.get(symbol) ?? 0) + 1);
  const ranked = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lengths = lengthsOf(ranked.map(([, count]) => count));
  if (lengths.some((length) => length > longestCode)) throw new Error(`a code is longer than ${longestCode} bits`);
  const symbols = ranked.map(([symbol]) => symbol);
  const counts: number[] = [];
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const bits = new Map<T, string>();
  let code = 0;
  lengths.forEach((length, index) => {
    if (index > 0) code = (code + 1) << (length - lengths[index - 1]!);
    bits.set(symbols[index]!, length === 0 ? '' : code.toString(2).padStart(length, '0'));
  });
  return { symbols, counts: Array.from(counts, (count) => count ?? 0), bits };
}

interface Tree {
  weight: number;
  leaves: number[];
}

/** Code lengths for frequencies that fall from first to last: the two lightest trees are joined until one is left. */
function lengthsOf(frequencies: readonly number[]): number[] {
  const lengths = frequencies.map(() => 0);
  let trees: Tree[] = frequencies.map((weight, index) => ({ weight, leaves: [index] }));
  while (trees.length > 1) {
    trees.sort((a, b) => b.weight - a.weight || a.leaves[0]! - b.leaves[0]!);
    const [one, other] = [trees.pop()!, trees.pop()!];
    const joined = { weight: one.weight + other.weight, leaves: [...other.leaves, ...one.leaves] };
    for (const leaf of joined.leaves) lengths[leaf]! += 1;
    trees = [...trees, joined];
  }
  return lengths.sort((a, b) => a - b);
}

export interface PackedWord {
  word: string;
  kind: number;
}

/** What each word of an ordered list shares with the one before, and what it adds. */
export function splitWords(words: readonly PackedWord[]): { shared: number; rest: string; kind: number }[] {
  let before = '';
  return words.map(({ word, kind }) => {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return { shared, rest: word.slice(shared), kind };
  });
}

/** Writes ordered words as a `WordList` with the codes for shared beginnings and kinds that are given. */
export function packWords(words: readonly PackedWord[], shared: Code<number>, kinds: Code<number>): WordList {
  const parts = splitWords(words);
  const letters = codeFor(parts.flatMap(({ rest }) => [...rest.split(''), wordEnd]));
  const bits = parts
    .map((part) => shared.bits.get(part.shared)! + [...part.rest.split(''), wordEnd].map((letter) => letters.bits.get(letter)).join('') + kinds.bits.get(part.kind)!)
    .join('');
  const pairs = Array.from({ length: Math.ceil(bits.length / pairBits) }, (_, index) => pairOf(Number.parseInt(bits.slice(index * pairBits, (index + 1) * pairBits).padEnd(pairBits, '0'), 2)));
  return { size: words.length, letters: letters.symbols.join(''), codes: letters.counts, bits: pairs.join('') };
}
