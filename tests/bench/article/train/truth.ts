import type { View } from '../../../../src/article/judge/view';
import { tokensOf } from '../text-metric';

const size = 4;
/** Lines to both sides that tell which of several copies stands in the story. */
const reach = 8;

/** All words of the page in order, and the line that each stands in. */
interface Words {
  words: string[];
  lineOf: number[];
}

/**
 * For each line the share of its words (0–1) that the truth's text holds. Words are looked up in runs of four that go on
 * from line to line, so that table cells and list items of a word or two are found too. Of copies, as many count as the
 * truth has, those whose surroundings are found most.
 */
export function labelsOf(views: View[], truth: string, lang: string): Float32Array {
  const page = wordsOf(views, lang);
  const wanted = new Map<string, number>();
  for (const key of runsOf(tokensOf(truth, lang))) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const runs = runsOf(page.words);
  const found = [...runs.keys()].filter((at) => wanted.has(runs[at]!));
  const near = nearness(views, shares(page, found, views.length));
  const kept: number[] = [];
  for (const at of found.sort((a, b) => near[page.lineOf[b]!]! - near[page.lineOf[a]!]!)) {
    const left = wanted.get(runs[at]!)!;
    if (left === 0) continue;
    wanted.set(runs[at]!, left - 1);
    kept.push(at);
  }
  return shares(page, kept, views.length);
}

function wordsOf(views: View[], lang: string): Words {
  const page: Words = { words: [], lineOf: [] };
  views.forEach(({ line }, index) => {
    for (const word of tokensOf(line.text, lang)) {
      page.words.push(word);
      page.lineOf.push(index);
    }
  });
  return page;
}

const runsOf = (words: string[]): string[] => words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '));

/** The share of each line's words that one of the runs (by their first word's index) holds. */
function shares({ words, lineOf }: Words, runs: number[], lines: number): Float32Array {
  const held = new Uint8Array(words.length);
  for (const at of runs) held.fill(1, at, at + size);
  const counts = new Float32Array(lines);
  const share = new Float32Array(lines);
  lineOf.forEach((line, at) => {
    counts[line]! += 1;
    share[line]! += held[at]!;
  });
  return share.map((count, line) => count / Math.max(1, counts[line]!));
}

/** How much of what stands around each line was found, the nearest counting most. */
function nearness(views: View[], found: Float32Array): Float32Array {
  return Float32Array.from(views, (_, index) => {
    let sum = 0;
    for (let at = Math.max(0, index - reach); at <= Math.min(views.length - 1, index + reach); at++) {
      sum += (found[at]! * views[at]!.weight) / (1 + Math.abs(at - index));
    }
    return sum;
  });
}
