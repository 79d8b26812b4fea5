/** Capital letters that stand for a kind of word; the words themselves are in lower case. */
const capitals = [...range(0x41, 26), ...range(0xc0, 23), ...range(0xd8, 7), ...range(0x180, 304)];

function range(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(from + index));
}

const kindOf = new Map(capitals.map((letter, index) => [letter, index]));

export interface PackedWord {
  word: string;
  kind: number;
}

/** Writes sorted words as `PackedFile.words`; throws if there are more kinds than letters. */
export function packWords(words: readonly PackedWord[]): string {
  let before = '';
  return words
    .map(({ word, kind }) => {
      const letter = capitals[kind];
      if (letter === undefined) throw new Error(`more than ${capitals.length} kinds of words`);
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared) + letter;
    })
    .join('');
}

/** Reads what `packWords` wrote. */
export function* unpackWords(packed: string): Generator<PackedWord> {
  let word = '';
  let at = 0;
  while (at < packed.length) {
    const shared = Number.parseInt(packed[at]!, 36);
    let end = at + 1;
    while (end < packed.length && !kindOf.has(packed[end]!)) end += 1;
    word = word.slice(0, shared) + packed.slice(at + 1, end);
    yield { word, kind: kindOf.get(packed[end]!) ?? 0 };
    at = end + 1;
  }
}
