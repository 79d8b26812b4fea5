import data from './numbers.json';

const { han, english } = data.composed;
const digits = new Map(Object.entries(han.digits));
const units = new Map(Object.entries(han.units));
const myriads = new Map(Object.entries(han.myriads));
const simple = new Map(Object.entries(english.simple));
const times = new Map(Object.entries(english.times));

const hanRun = new RegExp(`[${[...digits.keys(), ...units.keys(), ...myriads.keys()].join('')}]{2,20}`, 'gu');
const longestRun = 12;

/** Values of numbers that a text writes in several words or signs: "two hundred and fifty", "二百五十", "이백오십". */
export function composedNumbers(text: string): number[] {
  const signs = (text.match(hanRun) ?? []).map(valueOfSigns);
  return [...signs, ...englishNumbers(text)];
}

/** 二百五十 = 2 × 100 + 5 × 10; 一万二千 = 1 × 10,000 + 2 × 1,000; a bare unit counts once. */
function valueOfSigns(run: string): number {
  let whole = 0;
  let part = 0;
  let digit = 0;
  for (const sign of run) {
    const myriad = myriads.get(sign);
    const unit = units.get(sign);
    if (myriad) {
      whole += (part + digit || 1) * myriad;
      part = digit = 0;
    } else if (unit) {
      part += (digit || 1) * unit;
      digit = 0;
    } else digit = digits.get(sign) ?? 0;
  }
  return whole + part + digit;
}

function englishNumbers(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const values: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const { value, length } = numberAt(words, at);
    if (length === 0) continue;
    values.push(value);
    at += length - 1;
  }
  return values;
}

/** The number that begins at a word, and of how many words it is. */
function numberAt(words: string[], start: number): { value: number; length: number } {
  let whole = 0;
  let part = 0;
  let end = start;
  for (let at = start; at < Math.min(words.length, start + longestRun); at++) {
    const one = simple.get(words[at]!);
    const factor = times.get(words[at]!);
    if (one !== undefined) part += one;
    else if (factor === 100 && at > start) part = (part || 1) * 100;
    else if (factor !== undefined && at > start) {
      whole += (part || 1) * factor;
      part = 0;
    } else if (words[at] === 'and' && at > start) continue;
    else break;
    end = at + 1;
  }
  return { value: whole + part, length: end - start };
}
