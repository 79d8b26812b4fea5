export interface Rouge {
  r1: number;
  r2: number;
  rl: number;
}

/** Lower-cased words of Intl.Segmenter: the tokens that ROUGE is counted in, for every language alike. */
export function tokens(text: string, lang: string): string[] {
  const words: string[] = [];
  for (const part of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.toLowerCase())) {
    if (part.isWordLike) words.push(part.segment);
  }
  return words;
}

function counts(words: string[], n: number): Map<string, number> {
  const map = new Map<string, number>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    map.set(gram, (map.get(gram) ?? 0) + 1);
  }
  return map;
}

function f1(hits: number, a: number, b: number): number {
  return hits === 0 ? 0 : (2 * hits) / (a + b);
}

function gramScore(summary: string[], reference: string[], n: number): number {
  const wanted = counts(reference, n);
  let hits = 0;
  for (const [gram, count] of counts(summary, n)) hits += Math.min(count, wanted.get(gram) ?? 0);
  return f1(hits, Math.max(0, summary.length - n + 1), Math.max(0, reference.length - n + 1));
}

/** Length of the longest common subsequence of two word lists. */
function commonLength(a: string[], b: string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(next[j]!, row[j + 1]!);
    row = next;
  }
  return row[b.length]!;
}

/** ROUGE-1, -2 and -L F1 (Lin 2004) of one summary, 0–1, the summary taken as one sequence. */
export function rouge(summary: string[], reference: string[]): Rouge {
  return {
    r1: gramScore(summary, reference, 1),
    r2: gramScore(summary, reference, 2),
    rl: f1(commonLength(summary, reference), summary.length, reference.length),
  };
}

/** Means in percent. */
export function meanOf(scores: Rouge[]): Rouge {
  const mean = (key: keyof Rouge) => (100 * scores.reduce((sum, score) => sum + score[key], 0)) / Math.max(1, scores.length);
  return { r1: mean('r1'), r2: mean('r2'), rl: mean('rl') };
}
