import { asciiDigits, fold } from './fold';
import { composedNumbers } from './number-words';
import data from './numbers.json';

/** A figure as it stands in a text, and every value that it can mean. */
export interface Figure {
  written: string;
  values: number[];
  /** The values without the multiplying word after it. */
  bare: number[];
}

const multipliers = new Map<string, number>();
for (const { words } of Object.values(data.multipliers)) for (const [word, times] of Object.entries(words)) multipliers.set(fold(word), times);
const small = new Map<string, number>();
for (const { words } of Object.values(data.small)) for (const [value, word] of words.entries()) small.set(fold(word), value);

const dense = /[\p{sc=Han}\p{sc=Hangul}]/u;
const figure = /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,'’·٫٬]\d+)*/g;

/** The figures of a text. "4.200" can be 4200 and 4.2; "4.2 million" is 4200000. */
export function figuresOf(text: string): Figure[] {
  const plain = asciiDigits(text);
  return [...plain.matchAll(figure)].map((match) => {
    const bare = valuesOf(match[0]);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const word = multiplierIn(after);
    if (!word) return { written: match[0], values: bare, bare };
    const values = bare.map((value) => round(value * word.times));
    // "5 m" may be metres.
    return { written: match[0] + after.slice(0, word.length), values: word.sure ? values : [...values, ...bare], bare };
  });
}

/** The multiplying word that a text begins with, and how long it is with the space before it. */
function multiplierIn(after: string): { times: number; length: number; sure: boolean } | null {
  const word = /^[ -]?(\p{L}[\p{L}\p{M}]*)/u.exec(after);
  if (!word) return null;
  const times = multipliers.get(fold(word[1]!));
  if (times) return { times, length: word[0].length, sure: word[1]!.length > 1 || dense.test(word[1]!) };
  // Scripts without spaces: the sign stands directly after the figure and other words directly after it.
  const sign = /^[千万萬億亿兆천만억조]/u.exec(after);
  return sign ? { times: multipliers.get(fold(sign[0]))!, length: 1, sure: true } : null;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** The readings of one figure: separators as thousands, the last one as the decimal point. */
function valuesOf(written: string): number[] {
  const values = new Set([Number(written.replace(/\D/g, ''))]);
  const last = /^(.*)[.,٫](\d+)$/.exec(written);
  if (last) values.add(Number(`${last[1]!.replace(/\D/g, '')}.${last[2]!}`));
  return [...values].filter(Number.isFinite);
}

/** Every value that a text gives, in figures or small number words; the parts of times and numeric dates too. */
export function supportedValues(text: string): Set<number> {
  const values = new Set<number>(composedNumbers(text.normalize('NFKC')));
  for (const { written, values: readings, bare } of figuresOf(text)) {
    for (const value of [...readings, ...bare]) values.add(value);
    const parts = (/^[\d.,]+/.exec(written)?.[0] ?? '').split(/[.,]/);
    if (parts.slice(1).every((part) => /^\d{2}$|^\d{4}$/.test(part))) for (const part of parts) values.add(Number(part));
  }
  for (const [word] of fold(text).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const value = small.get(word);
    if (value !== undefined) values.add(value);
  }
  return values;
}

/** Figures of a sentence whose value, in no reading, stands in the source. */
export function unsupportedFigures(sentence: string, supported: ReadonlySet<number>): string[] {
  const missing = figuresOf(sentence).filter(({ written, values }) => !values.some((value) => supported.has(value)) && !isTwoFigures(written, supported));
  return missing.map(({ written }) => written);
}

/** "In May 12 300 people": a space that was no thousands separator. */
function isTwoFigures(written: string, supported: ReadonlySet<number>): boolean {
  return written.includes(' ') && written.split(' ').every((part) => /^\d+$/.test(part) && supported.has(Number(part)));
}
