const damping = 0.85;
const rounds = 20;

/**
 * LexRank (Erkan and Radev 2004): how often a walk from sentence to similar sentence comes by each, times their number,
 * so that 1 is the average. `rows` is a square matrix of likeness; the diagonal is not walked.
 */
export function rank(rows: Float64Array[]): Float64Array {
  const n = rows.length;
  const sums = rows.map((row, index) => row.reduce((sum, value) => sum + value, 0) - row[index]!);
  let now = new Float64Array(n).fill(1);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(n).fill(1 - damping);
    for (let i = 0; i < n; i++) {
      if (sums[i]! <= 0) continue;
      const row = rows[i]!;
      const share = (damping * now[i]!) / sums[i]!;
      for (let j = 0; j < n; j++) if (j !== i) next[j]! += share * row[j]!;
    }
    now = next;
  }
  return now;
}
