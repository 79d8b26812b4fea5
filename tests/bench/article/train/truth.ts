import { comparable } from '../../../../src/article/judge/page';
import type { View } from '../../../../src/article/judge/view';
import { tokensOf } from '../text-metric';

const size = 4;

/** For each line the share of it (0–1) that the truth's text holds; of copies, as many as the truth has. */
export function labelsOf(views: View[], truth: string, lang: string): Float32Array {
  const wanted = countShingles(tokensOf(truth, lang));
  const paragraphs = new Set(truth.split('\n').map(comparable));
  const labels = new Float32Array(views.length);
  const copies = new Map<string, number[]>();
  for (const { line, index } of views) {
    const tokens = tokensOf(line.text, lang);
    const key = comparable(line.text);
    if (tokens.length < size) labels[index] = tokens.length > 0 && paragraphs.has(key) ? 1 : 0;
    else {
      const own = countShingles(tokens);
      let held = 0;
      let all = 0;
      for (const [shingle, count] of own) {
        held += Math.min(count, wanted.get(shingle) ?? 0);
        all += count;
      }
      labels[index] = held / all;
    }
    if (labels[index]! > 0.3) copies.set(key, [...(copies.get(key) ?? []), index]);
  }
  for (const indexes of copies.values()) if (indexes.length > 1) keepBest(indexes, labels, views, wanted, lang);
  return labels;
}

/** Of several lines with the same text, those in the best neighbourhood are the story's. */
function keepBest(indexes: number[], labels: Float32Array, views: View[], wanted: Map<string, number>, lang: string): void {
  const first = tokensOf(views[indexes[0]!]!.line.text, lang).slice(0, size).join(' ');
  const room = wanted.get(first) ?? 1;
  const neighbourhood = (index: number): number => {
    let sum = 0;
    for (let at = Math.max(0, index - 8); at <= Math.min(labels.length - 1, index + 8); at++) {
      if (!indexes.includes(at)) sum += (labels[at]! * views[at]!.weight) / (1 + Math.abs(at - index));
    }
    return sum;
  };
  const ranked = indexes.map((index) => [index, neighbourhood(index)] as const).sort((a, b) => b[1] - a[1]);
  for (const [index] of ranked.slice(room)) labels[index] = 0;
}

function countShingles(tokens: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at++) {
    const key = tokens.slice(at, at + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
