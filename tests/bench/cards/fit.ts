/**
 * `npx tsx tests/bench/cards/fit.ts [--corpus DIR] [--write]`: fits src/article/cards/weights.json on the
 * labels (all but "check"; `--half tune` or `report` for cross-validation) by ridge logistic regression. Each page is read twice, with its article known and as if it had none.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cardOf } from '../../../src/article/cards';
import type { Features } from '../../../src/article/cards/features';
import { propose } from '../../../src/article/cards/propose';
import { findPage } from '../../../src/article/find';
import { Budget } from '../../../src/shared/budget';
import { scoreCards } from '../article/cards/score';
import { type LabelledPage, labelledPages } from './pages';

interface Example {
  features: Features;
  right: boolean;
  weight: number;
}

const { values: options } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpora/articles' }, half: { type: 'string', default: 'all' }, write: { type: 'boolean', default: false } },
});
const RIDGE = 1;
const ROUNDS = 2_000;
const STEP = 0.5;
/** A page's right candidates together weigh at most this much, its wrong ones too: no page's long list may rule. */
const PAGE_SHARE = 12;

const limits = { nodes: 1_000_000, milliseconds: 60_000 };
const examples = labelledPages(options.corpus).filter(({ labels }) => (options.half === 'all' ? labels.half !== 'check' : labels.half === options.half)).flatMap((page) => [true, false].flatMap((known) => examplesOf(page, known)));
const weights = fit(examples);
console.log(weights, `examples ${examples.length}`);
if (options.write) writeFileSync(fileURLToPath(new URL('../../../src/article/cards/weights.json', import.meta.url)), `${JSON.stringify(weights, null, 2)}\n`);

function examplesOf(page: LabelledPage, articleKnown: boolean): Example[] {
  const document = page.open();
  const articles = articleKnown ? findPage(document, { limits }).articles : [];
  const proposal = propose(document, articles, new Budget(limits));
  const cards = proposal.candidates.map((candidate) => ({ candidate, card: cardOf(proposal.page, proposal.stories, candidate) }));
  const { wrong, hits } = scoreCards(document, page.labels, cards.map(({ card }) => card));
  const rights = new Set(hits.map(({ root }) => root));
  const wrongs = new Set(wrong.map(({ root }) => root));
  return cards.flatMap(({ candidate, card }): Example[] => {
    if (rights.has(card.root)) return [{ features: candidate.features, right: true, weight: Math.min(1, PAGE_SHARE / rights.size) }];
    return wrongs.has(card.root) ? [{ features: candidate.features, right: false, weight: Math.min(1, PAGE_SHARE / wrongs.size) }] : [];
  });
}

/** Gradient descent with momentum on the penalised log loss. */
function fit(all: Example[]): Record<string, number> {
  const names = [...new Set(all.flatMap(({ features }) => Object.keys(features)))];
  const rows = all.map(({ features, right, weight }) => ({ cells: names.map((name) => features[name] ?? 0), right: right ? 1 : 0, weight }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const found = names.map(() => 0);
  const speed = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = names.map((name, at) => (name === 'bias' ? 0 : RIDGE * found[at]!));
    for (const { cells, right, weight } of rows) {
      const sum = cells.reduce((value, cell, at) => value + cell * found[at]!, 0);
      const error = (1 / (1 + Math.exp(-sum)) - right) * weight;
      cells.forEach((cell, at) => {
        slope[at]! += error * cell;
      });
    }
    names.forEach((_, at) => {
      speed[at] = 0.9 * speed[at]! - (STEP * slope[at]!) / total;
      found[at]! += speed[at]!;
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(found[at]! * 1_000) / 1_000]));
}
