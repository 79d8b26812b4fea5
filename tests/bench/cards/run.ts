import { parseArgs } from 'node:util';
import { findCards } from '../../../src/article/cards';
import { findPage } from '../../../src/article/find';
import { Budget } from '../../../src/shared/budget';
import { type CardCounts, rates, scoreCards } from '../article/cards/score';
import { labelledPages } from './pages';

/**
 * `npm run bench -- cards [--corpus DIR] [--half tune|report|check] [--only ID] [--alone] [--show]`: cards against the labels,
 * in linkedom. `--alone` leaves the article finder out (as on a page without an article); `--show` lists every miss and every wrong find.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora/articles' },
    half: { type: 'string' },
    only: { type: 'string' },
    alone: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

const scored: { half: string; counts: CardCounts; cpu: number }[] = [];

for (const { labels: page, open } of labelledPages(options.corpus)) {
  if ((options.half && page.half !== options.half) || (options.only && !page.id.includes(options.only))) continue;
  const document = open();
  const before = performance.now();
  const cards = options.alone ? findCards(document, [], generous()) : findPage(document, { limits: { nodes: 1_000_000, milliseconds: 60_000 } }).cards;
  const cpu = performance.now() - before;
  const result = scoreCards(document, page, cards);
  scored.push({ half: page.half, counts: result, cpu });
  if (options.show) {
    for (const { root } of result.missed) console.log(`  missed ${describe(root)}`);
    for (const { root, headlineElement } of result.wrong) console.log(`  wrong  ${describe(root)} | ${fold(headlineElement)}`);
  }
  if (options.show || result.right < result.labelled || result.wrong.length > 0) console.log(`${page.id.padEnd(40)} labelled ${result.labelled} right ${result.right} wrong ${result.wrong.length} same root ${result.sameRoot}`);
}

for (const half of ['tune', 'report', 'check']) {
  const part = scored.filter((page) => page.half === half);
  if (part.length > 0) console.log(`${half.padEnd(8)} pages ${part.length} ${line(part.map(({ counts }) => counts))}`);
}
console.log(`pages ${scored.length} ${line(scored.map(({ counts }) => counts))}`);

function generous(): Budget {
  return new Budget({ nodes: 1_000_000, milliseconds: 60_000 });
}

function line(counts: CardCounts[]): string {
  const { p, r, sameRoot, sameHeadline, labelled } = rates(counts);
  const share = (value: number): string => value.toFixed(3);
  return `cards ${labelled} p ${share(p)} r ${share(r)} same_root ${share(sameRoot)} same_headline ${share(sameHeadline)}`;
}

function fold(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
}

function describe(element: Element): string {
  const chain: string[] = [];
  for (let at: Element | null = element; at && chain.length < 4; at = at.parentElement) chain.unshift(`${at.localName}${at.id ? `#${at.id}` : ''}.${(at.getAttribute('class') ?? '').split(' ')[0]}`);
  return `${chain.join('>')} "${fold(element)}"`;
}
