import { languages } from './words';
import type { WordField, Words } from './words/types';

/** One stem found in a folded text. */
export interface Hit {
  lang: string;
  field: WordField;
  start: number;
  end: number;
}

interface Stem {
  text: string;
  lang: string;
  field: WordField;
  wordEnd: boolean;
  whole: boolean;
  anywhere: boolean;
  /** Latin letters among writing without spaces: "ok" there is no part of "cookie". */
  foreign: boolean;
}

const KEY = 3;
const LATIN = /^[a-z ]+$/;
/** Longer foreign words may have an ending. */
const MAX_SHORT = 3;
const isLatin = (character: string | undefined): boolean => character !== undefined && character >= 'a' && character <= 'z';
const MAX_TEXT = 20_000;

function stemsOf(words: Words): Stem[] {
  const stems: Stem[] = [];
  for (const group of [{ common: words.common }, words.topic, words.roles, words.parts, words.purposes, words.leave]) {
    for (const [field, entries] of Object.entries(group)) {
      for (const entry of entries) {
        const whole = entry.startsWith('=');
        const inside = entry.startsWith('*');
        const apart = entry.startsWith('^');
        const wordEnd = entry.endsWith('.');
        const text = entry.slice(whole || inside || apart ? 1 : 0, wordEnd ? -1 : undefined);
        stems.push({ text, lang: words.lang, field: field as WordField, wordEnd, whole, anywhere: inside || (!words.spaced && !apart), foreign: !words.spaced && !inside && LATIN.test(text) });
      }
    }
  }
  return stems;
}

function index(stems: Stem[]): Map<string, Stem[]> {
  const map = new Map<string, Stem[]>();
  for (const stem of stems) {
    const key = stem.text.slice(0, KEY);
    const bucket = map.get(key);
    if (bucket) bucket.push(stem);
    else map.set(key, [stem]);
  }
  return map;
}

/** Finds the stems of all given languages in one pass over a folded text. */
export class Matcher {
  private readonly atStart: Map<string, Stem[]>;
  private readonly anywhere: Map<string, Stem[]>;

  constructor(list: Words[]) {
    const stems = list.flatMap(stemsOf);
    this.atStart = index(stems.filter((stem) => !stem.anywhere));
    this.anywhere = index(stems.filter((stem) => stem.anywhere));
  }

  /** `text` must be folded; it is cut at 20,000 characters. Hits come in the order of the text, longer ones first. */
  hits(text: string): Hit[] {
    const cut = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
    const hits: Hit[] = [];
    for (let at = 0; at < cut.length; at++) {
      if (cut[at] === ' ') continue;
      if (at === 0 || cut[at - 1] === ' ') this.collect(this.atStart, cut, at, hits);
      this.collect(this.anywhere, cut, at, hits);
    }
    return hits;
  }

  private collect(map: Map<string, Stem[]>, text: string, at: number, hits: Hit[]): void {
    for (let length = Math.min(KEY, text.length - at); length > 0; length--) {
      for (const stem of map.get(text.slice(at, at + length)) ?? []) {
        const end = at + stem.text.length;
        if (!text.startsWith(stem.text, at)) continue;
        if (stem.whole && (at !== 0 || end !== text.length)) continue;
        if (stem.wordEnd && end !== text.length && text[end] !== ' ') continue;
        if (stem.foreign && (isLatin(text[at - 1]) || (stem.text.length <= MAX_SHORT && isLatin(text[end])))) continue;
        hits.push({ lang: stem.lang, field: stem.field, start: at, end });
      }
    }
  }
}

let shared: Matcher | null = null;

/** The matcher of all languages we ship, built at first use. */
export function allWords(): Matcher {
  shared ??= new Matcher(languages);
  return shared;
}
