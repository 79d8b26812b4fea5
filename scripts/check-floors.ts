/**
 * Runs the benchmarks named in tests/bench/floors.json and compares their figures with the least (or `{max}`) that must be
 * reached. Only where the corpora are present; the last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './setup/root.mjs';

type Floor = number | { min?: number; max?: number };

/** The last line of a benchmark: `key value key value …`. */
function figuresOf(output: string): Map<string, number> {
  const words = (output.trimEnd().split('\n').at(-1) ?? '').trim().split(/\s+/);
  const figures = new Map<string, number>();
  for (let index = 0; index + 1 < words.length; index += 2) figures.set(words[index]!, Number(words[index + 1]));
  return figures;
}

function reached(value: number | undefined, floor: Floor): boolean {
  if (value === undefined || Number.isNaN(value)) return false;
  if (typeof floor === 'number') return value >= floor;
  return value >= (floor.min ?? -Infinity) && value <= (floor.max ?? Infinity);
}

function check(bench: string, floors: Record<string, Floor>): { passed: number; failed: number } {
  const run = spawnSync(process.execPath, [`${root}/scripts/bench.mjs`, ...bench.split(/\s+/)], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const figures = figuresOf(run.stdout);
  let failed = 0;
  for (const [key, floor] of Object.entries(floors)) {
    if (reached(figures.get(key), floor)) continue;
    failed += 1;
    console.log(`  ${bench}: ${key} is ${figures.get(key) ?? 'not printed'}, the floor is ${JSON.stringify(floor)}`);
  }
  if (run.status !== 0) console.log(run.stderr.split('\n').slice(-8).join('\n'));
  return { passed: Object.keys(floors).length - failed, failed };
}

const file = `${root}/tests/bench/floors.json`;
const corpora = `${root}/../shared/corpora`;
let passed = 0;
let failed = 0;
if (!existsSync(corpora)) {
  console.log('The corpora are not here; no floor was checked.');
} else if (existsSync(file)) {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, Floor>>;
  for (const [bench, floors] of Object.entries(all)) {
    const result = check(bench, floors);
    passed += result.passed;
    failed += result.failed;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
