import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { featureNames } from '../../../../src/article/judge/features';
import type { Forest } from '../../../../src/article/judge/forest';
import { secondNames } from '../../../../src/article/judge/second';
import { readCorpus } from '../corpus';
import { rowsOf, type PageRows } from './data';
import { crossValidate, learn, scoreAt, withHeadless, type LearnOptions } from './learn';
import { parsedPages } from './parsed';

/**
 * Learns src/article/judge/forest.json anew: `npx tsx tests/bench/article/train/run.ts [--corpus DIR] [--check]`.
 * `--check` only reports the figures on publishers that the model has not seen.
 */
const { values: options } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpora/articles' }, check: { type: 'boolean', default: false }, folds: { type: 'string', default: '4' } },
});

const boosting = { depth: 4, leastLeaf: 0.05, ridge: 0.3, columnShare: 0.4, seed: 3 };
const learning: LearnOptions = { first: { ...boosting, trees: 60, rate: 0.15 }, second: { ...boosting, trees: 80, rate: 0.1 }, folds: 3 };
const threshold = 0.3;

const pages = (await parsedPages(readCorpus(options.corpus), join(tmpdir(), 'parsed-articles'))).map(rowsOf);
console.log(`${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} lines`);
if (options.check) {
  const chances = crossValidate(pages, learning, Number(options.folds), 1);
  const groups: [string, (page: PageRows) => boolean][] = [
    ...[...new Set(pages.map(({ page }) => page.corpus))].map((corpus): [string, (page: PageRows) => boolean] => [corpus, ({ page }) => page.corpus === corpus]),
    ['ja, ko, zh', ({ page }) => /^(?:ja|ko|zh)/.test(page.lang)],
  ];
  for (const [name, counts] of groups) {
    const { f1, p, r } = scoreAt(pages, chances, threshold, counts);
    console.log(`${name}, ${pages.filter(counts).length} pages of unseen publishers: f1 ${f1.toFixed(4)} p ${p.toFixed(4)} r ${r.toFixed(4)}`);
  }
} else {
  const { first, second } = learn(withHeadless(pages), learning);
  const file = fileURLToPath(new URL('../../../../src/article/judge/forest.json', import.meta.url));
  writeFileSync(file, `{"threshold":${threshold},\n"features":${JSON.stringify(featureNames)},\n"extras":${JSON.stringify(secondNames)},\n"first":${formatted(slim(first))},\n"second":${formatted(slim(second))}}\n`);
  console.log(`wrote ${file}`);
}

/** Figures to four digits. A row is the features, then (second forest) the extras. */
function slim({ bias, trees }: Forest): Forest {
  const digits = (value: number): number => Number(value.toPrecision(4));
  return { bias: digits(bias), trees: trees.map(({ at, over, leaves }) => ({ at, over: over.map(digits), leaves: leaves.map(digits) })) };
}

function formatted({ bias, trees }: Forest): string {
  return `{"bias":${bias},\n"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}]}`;
}
