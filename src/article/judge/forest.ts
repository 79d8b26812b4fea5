/**
 * A boosted forest: every tree is complete, `splits` in heap order (node i has the children 2i+1 and 2i+2),
 * `leaves` from left to right. A line goes right when its feature is greater than the threshold.
 */
export interface Tree {
  /** Index into the row of features, one for each split. */
  at: number[];
  over: number[];
  leaves: number[];
}

export interface Forest {
  bias: number;
  trees: Tree[];
}

/** The chance (0–1) that a forest gives to the row of features that begins at `start` of `rows`. */
export function chanceOf(forest: Forest, rows: ArrayLike<number>, start = 0): number {
  let sum = forest.bias;
  for (const { at, over, leaves } of forest.trees) {
    const splits = at.length;
    let node = 0;
    while (node < splits) node = 2 * node + (rows[start + at[node]!]! > over[node]! ? 2 : 1);
    sum += leaves[node - splits]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
