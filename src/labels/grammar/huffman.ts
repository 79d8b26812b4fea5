/** A canonical Huffman code: how many codes there are of each length, from length 0 up. Symbols are numbered from the most frequent on. */
export type CodeCounts = readonly number[];

/** The characters of ASCII that JSON writes as they are; two of them hold 13 bits. */
const digits = Array.from({ length: 93 }, (_, index) => index + 0x20 + Number(index > 1) + Number(index > 58));
const valueOf = new Uint8Array(128);
digits.forEach((code, value) => (valueOf[code] = value));
export const pairBits = 13;

/** 13 bits as two characters. */
export function pairOf(value: number): string {
  return String.fromCharCode(digits[Math.floor(value / digits.length)]!, digits[value % digits.length]!);
}

/** No code is longer. */
export const longestCode = 16;
/** Codes up to this length are looked up at once. */
const quickBits = 8;

/** A code made ready for reading. */
export class HuffmanCode {
  readonly counts: CodeCounts;
  /** For each beginning of `quickBits` bits the number and the length of its symbol, 0 where the code is longer. */
  readonly quick = new Uint16Array(1 << quickBits);

  constructor(counts: CodeCounts) {
    this.counts = counts;
    let code = 0;
    let symbol = 0;
    for (let length = 1; length <= quickBits; length += 1) {
      const free = quickBits - length;
      for (let i = 0; i < (counts[length] ?? 0); i += 1) {
        this.quick.fill((symbol << 4) | length, code << free, (code + 1) << free);
        code += 1;
        symbol += 1;
      }
      code <<= 1;
    }
  }
}

/** Reads symbols from bits that are written 13 to a pair of characters. */
export class BitReader {
  readonly #text: string;
  #at = 0;
  #bits = 0;
  #left = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Number of the next symbol; behind the end of the text it reads zeros. */
  symbol(code: HuffmanCode): number {
    while (this.#left < longestCode) this.#refill();
    const known = code.quick[(this.#bits >> (this.#left - quickBits)) & 0xff]!;
    if (known === 0) return this.#slowly(code.counts);
    this.#left -= known & 15;
    return known >> 4;
  }

  #slowly(counts: CodeCounts): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (const count of counts) {
      if (code - first < count) return index + code - first;
      index += count;
      first = (first + count) << 1;
      this.#left -= 1;
      code = (code << 1) | ((this.#bits >> this.#left) & 1);
    }
    return 0;
  }

  #refill(): void {
    const pair = this.#value(this.#at) * digits.length + this.#value(this.#at + 1);
    this.#bits = ((this.#bits << pairBits) | pair) & 0x1fffffff;
    this.#at += 2;
    this.#left += pairBits;
  }

  #value(at: number): number {
    return at < this.#text.length ? (valueOf[this.#text.charCodeAt(at) & 127] ?? 0) : 0;
  }
}
