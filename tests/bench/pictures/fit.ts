/**
 * `npx tsx tests/bench/pictures/fit.ts [--corpus DIR] [--write]`
 * Fits src/article/pictures/weights.json: ridge logistic regression over what features.ts observes. Without --write it
 * tells the cross-validated figures (each part of the pages judged by weights fitted on the others) and changes nothing.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findCards } from '../../../src/article/cards';
import { findPage } from '../../../src/article/find';
import type { Features } from '../../../src/article/pictures/features';
import { observe } from '../../../src/article/pictures/observe';
import { Budget } from '../../../src/shared/budget';
import { keysOf } from '../article/pictures';
import { halfOf, readCorpus } from './corpus';
import { parse } from './linkedom';

interface Example {
  page: string;
  features: Features;
  /** Which of the page's true pictures this is, -1 if none. */
  truth: number;
  right: boolean;
}

const { values } = parseArgs({ options: { corpus: { type: 'string', default: '../shared/corpora' }, write: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } } });
const THRESHOLD = 0.34;
const RIDGE = 4;
const ROUNDS = 1_500;
const STEP = 0.5;
const budget = (): Budget => new Budget({ nodes: 1e7, milliseconds: 60_000 });

function readExamples(): Example[] {
  const examples: Example[] = [];
  for (const page of readCorpus(values.corpus, 'all', /./)) {
    if (page.images.length === 0) continue;
    const document = parse(page.url, page.html());
    const { articles } = findPage(document);
    if (articles.length === 0) continue;
    const truth = new Map(page.images.flatMap((image, at) => image.urls.flatMap(keysOf).map((key) => [key, at] as const)));
    const all = observe(document, articles, findCards(document, articles, budget()), budget(), true);
    const seen = all.filter((one) => one.stories.length > 0);
    if (values.show) for (const { card, candidate } of all) if (card && candidate.urls.flatMap(keysOf).some((key) => truth.has(key))) console.log('IN CARD', page.id, candidate.urls[0]);
    for (const { candidate, stories } of seen) {
      const at = candidate.urls.flatMap(keysOf).map((key) => truth.get(key)).find((index) => index !== undefined) ?? -1;
      examples.push({ page: page.id, features: stories[0]!.features, truth: at, right: at >= 0 });
    }
  }
  return examples;
}

/** Gradient descent on the ridge-penalised log loss; every page's wrong candidates together weigh at most 12. */
function fit(examples: Example[]): Record<string, number> {
  const wrongs = new Map<string, number>();
  for (const { page, right } of examples) if (!right) wrongs.set(page, (wrongs.get(page) ?? 0) + 1);
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, right, page }) => ({
    cells: Object.entries(features).map(([name, value]) => [index.get(name)!, value] as const),
    right: right ? 1 : 0,
    weight: right ? 1 : Math.min(1, 12 / (wrongs.get(page) ?? 1)),
  }));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(names.length);
    for (const { cells, right, weight } of rows) {
      let sum = 0;
      for (const [at, value] of cells) sum += weights[at]! * value;
      const error = (1 / (1 + Math.exp(-sum)) - right) * weight;
      for (const [at, value] of cells) slope[at]! += error * value;
    }
    for (let at = 0; at < names.length; at += 1) {
      const pull = names[at] === 'bias' ? 0 : RIDGE * weights[at]!;
      speed[at] = 0.9 * speed[at]! - (STEP * (slope[at]! + pull)) / total;
      weights[at]! += speed[at]!;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 1_000) / 1_000]));
}

const chance = (weights: Record<string, number>, features: Features): number => 1 / (1 + Math.exp(-Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)));

/** Recall counts each true picture once, however often the page shows it. */
function report(name: string, judged: (Example & { chance: number })[]): void {
  const picturesOf = (some: Example[]): number => new Set(some.filter((one) => one.right).map((one) => `${one.page} ${one.truth}`)).size;
  for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4]) {
    const taken = judged.filter((one) => one.chance >= threshold);
    const right = taken.filter((one) => one.right).length;
    console.log(`${name} threshold ${threshold} recall ${(picturesOf(taken) / picturesOf(judged)).toFixed(3)} precision ${(right / Math.max(1, taken.length)).toFixed(3)} (${judged.length} candidates, ${picturesOf(judged)} true pictures)`);
  }
}

/** Fits without each fold in turn and judges the fold. */
function crossed(examples: Example[], foldOf: (page: string) => number, folds: number): (Example & { chance: number })[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = fit(examples.filter(({ page }) => foldOf(page) !== fold));
    return examples.filter(({ page }) => foldOf(page) === fold).map((one) => ({ ...one, chance: chance(weights, one.features) }));
  }).flat();
}

const examples = readExamples();
const halves = crossed(examples, (page) => (halfOf(page) === 'tune' ? 0 : 1), 2);
report('halves', halves);
report('fifths', crossed(examples, (page) => createHash('sha256').update(page).digest()[1]! % 5, 5));
if (values.show) for (const one of halves) if (one.right !== one.chance >= THRESHOLD) console.log(one.page, one.right ? 'LOST' : 'TAKEN', one.chance.toFixed(2), Object.keys(one.features).join(' '));
const weights = fit(examples);
report('all', examples.map((one) => ({ ...one, chance: chance(weights, one.features) })));
if (values.write) {
  const file = fileURLToPath(new URL('../../../src/article/pictures/weights.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify({ threshold: THRESHOLD, weights }, null, 2)}\n`);
}
console.log(Object.entries(weights).sort((a, b) => b[1] - a[1]).map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join(' · '));
