/** How one page's text fared: shares that sum to 1, or null where neither side has text. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface Scores {
  f1: number;
  p: number;
  r: number;
}

const size = 4;

/** Scripts without spaces are compared character by character. */
const characterwise = new Set(['ja', 'zh']);

export function tokensOf(text: string, lang: string): string[] {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return characterwise.has(lang.slice(0, 2)) ? words.flatMap((word) => [...word]) : words;
}

function shingles(tokens: string[]): Map<string, number> {
  const bag = new Map<string, number>();
  if (tokens.length === 0) return bag;
  for (let at = 0; at < Math.max(1, tokens.length - size + 1); at++) {
    const key = tokens.slice(at, at + size).join(' ');
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

/** Multisets of 4-gram shingles of the two texts compared. */
export function compareTexts(truth: string, found: string, lang: string): Counts {
  const wanted = shingles(tokensOf(truth, lang));
  const given = shingles(tokensOf(found, lang));
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [key, count] of given) {
    const shared = Math.min(count, wanted.get(key) ?? 0);
    tp += shared;
    fp += count - shared;
  }
  for (const [key, count] of wanted) fn += count - Math.min(count, given.get(key) ?? 0);
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

const mean = (values: number[]): number => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);
const harmonic = (p: number, r: number): number => (p + r ? (2 * p * r) / (p + r) : 0);

export const pageF1 = ({ tp, fp, fn }: Counts): number => (tp ? (2 * tp) / (2 * tp + fp + fn) : 0);

/** P: mean over pages with output; R: mean over all pages; F1: harmonic mean of the two. */
export function score(pages: Counts[]): Scores {
  const p = mean(pages.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const r = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  return { f1: harmonic(p, r), p, r };
}

export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
