import type { Forest, Tree } from '../../../../src/article/judge/forest';

export interface Table {
  /** One column of values for each feature. */
  columns: Float32Array[];
  truth: Float32Array;
  weight: Float32Array;
}

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf, and the ridge on its value. */
  leastLeaf: number;
  ridge: number;
  /** Share of features that each tree may use. */
  columnShare: number;
  seed: number;
}

const bins = 64;
/** Room for a code each: cuts may be as many as bins. */
const cells = bins + 1;

/** Cuts a column into at most 64 ranges of about equal counts. */
function binned(column: Float32Array): { cuts: Float32Array; codes: Uint8Array } {
  const sorted = Float32Array.from(column).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < bins; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / bins)]!;
    if (value !== cuts.at(-1) && value < sorted[sorted.length - 1]!) cuts.push(value);
  }
  if (sorted.length && cuts[0] !== sorted[0] && sorted[0]! < sorted[sorted.length - 1]!) cuts.unshift(sorted[0]!);
  const edges = Float32Array.from(cuts);
  const codes = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[row]! > edges[middle]!) low = middle + 1;
      else high = middle;
    }
    codes[row] = low;
  }
  return { cuts: edges, codes };
}

/** Gradient boosting of complete trees on the logistic loss. The same seed gives the same forest. */
export function boost(table: Table, options: BoostOptions): Forest {
  const rows = table.truth.length;
  const columns = table.columns.map(binned);
  const random = generator(options.seed);
  let positive = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    positive += table.weight[row]! * table.truth[row]!;
    total += table.weight[row]!;
  }
  const bias = Math.log(positive / (total - positive));
  const score = new Float64Array(rows).fill(bias);
  const slope = new Float64Array(rows);
  const curve = new Float64Array(rows);
  const trees: Tree[] = [];
  for (let count = 0; count < options.trees; count++) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-score[row]!));
      slope[row] = table.weight[row]! * (chance - table.truth[row]!);
      curve[row] = Math.max(1e-9, table.weight[row]! * chance * (1 - chance));
    }
    const allowed = columns.map((_, index) => index).filter(() => random() < options.columnShare);
    trees.push(growTree(columns, allowed, slope, curve, score, options));
  }
  return { bias, trees };
}

function growTree(columns: { cuts: Float32Array; codes: Uint8Array }[], allowed: number[], slope: Float64Array, curve: Float64Array, score: Float64Array, options: BoostOptions): Tree {
  const rows = slope.length;
  const splits = 2 ** options.depth - 1;
  const tree: Tree = { at: new Array<number>(splits).fill(0), over: new Array<number>(splits).fill(1e9), leaves: [] };
  const node = new Int32Array(rows);
  for (let level = 0; level < options.depth; level++) {
    const first = 2 ** level - 1;
    const width = 2 ** level;
    const found = bestSplits(columns, allowed, node, first, width, slope, curve, options);
    for (let at = 0; at < width; at++) {
      const split = found[at];
      if (!split) continue;
      tree.at[first + at] = split.column;
      tree.over[first + at] = columns[split.column]!.cuts[split.bin]!;
    }
    for (let row = 0; row < rows; row++) {
      const at = node[row]!;
      const split = found[at - first];
      node[row] = 2 * at + (split && columns[split.column]!.codes[row]! > split.bin ? 2 : 1);
    }
  }
  const leaves = 2 ** options.depth;
  const sums = new Float64Array(leaves);
  const curves = new Float64Array(leaves);
  for (let row = 0; row < rows; row++) {
    sums[node[row]! - splits] = sums[node[row]! - splits]! + slope[row]!;
    curves[node[row]! - splits] = curves[node[row]! - splits]! + curve[row]!;
  }
  for (let leaf = 0; leaf < leaves; leaf++) tree.leaves.push((-options.rate * sums[leaf]!) / (curves[leaf]! + options.ridge));
  for (let row = 0; row < rows; row++) score[row] = score[row]! + tree.leaves[node[row]! - splits]!;
  return tree;
}

interface Split {
  column: number;
  bin: number;
  gain: number;
}

function bestSplits(columns: { cuts: Float32Array; codes: Uint8Array }[], allowed: number[], node: Int32Array, first: number, width: number, slope: Float64Array, curve: Float64Array, options: BoostOptions): (Split | undefined)[] {
  const best: (Split | undefined)[] = new Array<Split | undefined>(width).fill(undefined);
  const sums = new Float64Array(width * cells);
  const curves = new Float64Array(width * cells);
  for (const column of allowed) {
    const { cuts, codes } = columns[column]!;
    if (cuts.length === 0) continue;
    sums.fill(0);
    curves.fill(0);
    for (let row = 0; row < node.length; row++) {
      const cell = (node[row]! - first) * cells + codes[row]!;
      sums[cell] = sums[cell]! + slope[row]!;
      curves[cell] = curves[cell]! + curve[row]!;
    }
    for (let at = 0; at < width; at++) {
      const split = bestCut(sums.subarray(at * cells, (at + 1) * cells), curves.subarray(at * cells, (at + 1) * cells), cuts.length, options);
      if (split && split.gain > (best[at]?.gain ?? 1e-6)) best[at] = { column, ...split };
    }
  }
  return best;
}

function bestCut(sums: Float64Array, curves: Float64Array, cuts: number, { leastLeaf, ridge }: BoostOptions): { bin: number; gain: number } | null {
  const sum = sums.reduce((a, b) => a + b, 0);
  const curve = curves.reduce((a, b) => a + b, 0);
  const whole = (sum * sum) / (curve + ridge);
  let best: { bin: number; gain: number } | null = null;
  let left = 0;
  let leftCurve = 0;
  for (let bin = 0; bin < cuts; bin++) {
    left += sums[bin]!;
    leftCurve += curves[bin]!;
    if (leftCurve < leastLeaf || curve - leftCurve < leastLeaf) continue;
    const gain = (left * left) / (leftCurve + ridge) + (sum - left) ** 2 / (curve - leftCurve + ridge) - whole;
    if (!best || gain > best.gain) best = { bin, gain };
  }
  return best;
}

/** A small seeded generator (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
