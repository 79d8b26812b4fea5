import { BitReader, HuffmanCode, type CodeCounts } from './huffman';

/** A list of words in order, each told by what it does not share with the one before. */
export interface WordList {
  size: number;
  /** The letters that occur, most frequent first; `wordEnd` among them. */
  letters: string;
  /** Codes of these letters. */
  codes: CodeCounts;
  /** The words as bits: length of the shared beginning, the other letters and their end, number of what the word is. */
  bits: string;
}

/** Codes that all lists of a file share: for the length of the shared beginning, and for what a word is. */
export interface SharedCodes {
  /** Lengths of shared beginnings, most frequent first. */
  lengths: readonly number[];
  shared: CodeCounts;
}

/** Stands behind the last letter of each word. */
export const wordEnd = '|';

/** Codes made ready for reading all lists of a file. */
export interface ListCodes {
  lengths: readonly number[];
  shared: HuffmanCode;
  kinds: HuffmanCode;
}

/** Makes the codes of a file, and one for what the words of some of its lists are, ready for reading. */
export function listCodes({ lengths, shared }: SharedCodes, kinds: CodeCounts): ListCodes {
  return { lengths, shared: new HuffmanCode(shared), kinds: new HuffmanCode(kinds) };
}

/** Calls `visit` with each word of a list: the letters it shares with the one before, the rest, and the number of what it is. */
export function readWords(list: WordList, { lengths, shared, kinds }: ListCodes, visit: (shared: number, rest: string, kind: number) => void): void {
  const reader = new BitReader(list.bits);
  const letters = new HuffmanCode(list.codes);
  const nextLetter = (): string => list.letters[reader.symbol(letters)] ?? wordEnd;
  for (let i = 0; i < list.size; i += 1) {
    const length = lengths[reader.symbol(shared)] ?? 0;
    let rest = '';
    for (let letter = nextLetter(); letter !== wordEnd; letter = nextLetter()) rest += letter;
    visit(length, rest, reader.symbol(kinds));
  }
}
