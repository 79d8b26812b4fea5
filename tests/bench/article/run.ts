import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rates as cardRates } from './cards/score';
import { runInChromium } from './chromium';
import { readCorpus } from './corpus';
import { runInFirefox } from './firefox';
import { addScore, emptyScore, rates, scorePictures } from './pictures';
import { runInLinkedom } from './quick';
import type { PageResult } from './result';
import { compareTexts, pageF1, quantile, score } from './text-metric';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora/articles' },
    dom: { type: 'string', default: 'chromium' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
    worst: { type: 'string', default: '15' },
  },
});

const pages = readCorpus(options.corpus).filter((page) => !options.only || page.id.includes(options.only) || page.corpus === options.only);
const results: PageResult[] = [];
const take = (result: PageResult) => {
  results.push(result);
  if (process.stderr.isTTY) process.stderr.write(`\r${results.length}/${pages.length} `);
};
if (options.dom === 'linkedom') runInLinkedom(pages, take);
else if (options.dom === 'firefox') await runInFirefox(pages, take);
else await runInChromium(pages, options.peers, take);

const counted = results.map((result) => ({ ...result, counts: compareTexts(result.page.text, result.answer.text, result.page.lang) }));
const text = score(counted.map(({ counts }) => counts));
const show = (value: number): string => value.toFixed(3);

for (const { page, answer, counts, cpu } of [...counted].sort((a, b) => pageF1(a.counts) - pageF1(b.counts)).slice(0, Number(options.worst))) {
  console.log(`${page.id.padEnd(42)} f1 ${show(pageF1(counts))} p ${show(counts.tp / (counts.tp + counts.fp || 1))} r ${show(counts.tp / (counts.tp + counts.fn || 1))} blocks ${answer.blocks} cpu ${cpu.toFixed(0)}`);
}
for (const [label, group] of groups()) console.log(row(label, score(group.map(({ counts }) => counts)), group.map(({ cpu }) => cpu)));
for (const peer of Object.keys(results[0]?.peers ?? {})) {
  for (const [label, group] of groups()) {
    const scores = score(group.map(({ page, peers }) => compareTexts(page.text, peers[peer]!.text, page.lang)));
    console.log(row(`${peer} ${label}`, scores, group.map(({ peers }) => peers[peer]!.cpu)));
  }
}
if (results.some(({ peers }) => peers.readability)) {
  const ratios = counted.map(({ cpu, peers }) => cpu / peers.readability!.cpu);
  console.log(`cpu against readability: median ${quantile(ratios, 0.5).toFixed(2)} p95 ${quantile(ratios, 0.95).toFixed(2)}`);
}

if (options.json) {
  writeFileSync(options.json, JSON.stringify(counted.map(({ page, answer, counts, cpu, peers }) => ({ id: page.id, corpus: page.corpus, lang: page.lang, counts, cpu, answer, peers }))));
}

const blocks = results.reduce((sum, { answer }) => sum + answer.blocks, 0);
const mapped = results.reduce((sum, { answer }) => sum + answer.mapped, 0) / (blocks || 1);
const cpu = results.map((result) => result.cpu);
console.log(`f1 ${show(text.f1)} p ${show(text.p)} r ${show(text.r)} ${picturesLine()} mapped ${mapped.toFixed(4)} ${cardsLine()} cpu_ms ${quantile(cpu, 0.5).toFixed(1)} cpu_p95 ${quantile(cpu, 0.95).toFixed(1)}`);

/** Pictures are scored on the pages of corpora that have a truth for them. */
function picturesLine(): string {
  const sum = emptyScore();
  const known = results.filter(({ page }) => page.pictures !== null);
  for (const { page, answer } of known) addScore(sum, scorePictures(answer.pictures, page.pictures!));
  const found = rates(sum);
  const figure = (value: number): string => (known.length > 0 ? show(value) : 'n/a');
  return `pictures_r ${figure(found.recall)} pictures_p ${figure(found.precision)} captions ${figure(found.captions)} credits ${figure(found.credits)}`;
}

function cardsLine(): string {
  const counts = results.flatMap(({ answer }) => (answer.cards ? [answer.cards] : []));
  const { p, r } = cardRates(counts);
  return counts.length > 0 ? `cards_p ${show(p)} cards_r ${show(r)}` : 'cards_p n/a cards_r n/a';
}

function groups(): [string, typeof counted][] {
  const all = new Map<string, typeof counted>();
  for (const result of counted) {
    const lang = ['ko', 'ja', 'zh'].includes(result.page.lang.slice(0, 2)) ? [`lang ${result.page.lang.slice(0, 2)}`] : [];
    for (const key of [result.page.corpus, ...lang]) all.set(key, [...(all.get(key) ?? []), result]);
  }
  return [...all];
}

function row(label: string, scores: { f1: number; p: number; r: number }, costs: number[]): string {
  return `${label.padEnd(24)} f1 ${show(scores.f1)} p ${show(scores.p)} r ${show(scores.r)} cpu_ms ${quantile(costs, 0.5).toFixed(1)} cpu_p95 ${quantile(costs, 0.95).toFixed(1)}`;
}
