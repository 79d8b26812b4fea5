/**
 * `npm run bench -- consent [--peers] [--json FILE] [--only packages,languages,structures,decoys] [--name TEXT]`
 * Opens real consent packages, prompts of many languages and structures, and boxes that are none in Chromium with the
 * built extension (`npm run build` first), and reads what was stored. `--peers`: autoconsent's own extension beside it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packagePages } from '../../fixtures/consent/packages/packages';
import { packageCase, purposesFor, runCase, type Case, type Result } from './cases';
import { launchAutoconsent, launchColophon, type Contender } from './contenders';
import { expectedOf, filesOf, languages, phrasingsOf, startSite } from './site';
import { printReport } from './report';

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string', default: 'packages,languages,structures,decoys' },
    name: { type: 'string', default: '' },
    corpus: { type: 'string' },
  },
});
const groups = values.only.split(',');
const wishes = ['reject', 'accept', 'purpose', 'ask'] as const;
/** Timed pages have the machine to themselves. */
const together = { packages: 1, languages: 4, structures: 4, decoys: 4 };

function storedCase(group: Case['group'], name: string, wish: Case['wish'], path: string, right: string, wrong: string[]): Case {
  return {
    group,
    name,
    wish,
    path,
    entry: { area: 'local', name: 'analytics' },
    offered: right !== '',
    isRight: (text) => (text ?? '') === right,
    isWrong: (text) => wrong.includes(text ?? ''),
  };
}

function casesOf(): Case[] {
  const cases: Case[] = [];
  const packages = packagePages.flatMap((page) => wishes.map((wish) => packageCase(page, wish)));
  if (groups.includes('packages')) cases.push(...packages.filter(({ wish, offered }) => wish !== 'purpose' || offered));
  if (groups.includes('languages')) {
    for (const lang of languages()) {
      phrasingsOf(lang).forEach((_, index) => {
        cases.push(storedCase('languages', lang, 'reject', `/lang/${lang}/${index}`, 'rejected', ['accepted']));
        cases.push(storedCase('languages', lang, 'accept', `/lang/${lang}/${index}`, 'accepted', ['rejected']));
      });
    }
  }
  if (groups.includes('structures')) {
    for (const file of filesOf('prompts')) {
      const expected = expectedOf(file);
      for (const wish of ['reject', 'accept', 'purpose'] as const) {
        cases.push(storedCase('structures', file, wish, `/prompts/${file}`, expected[wish], wish === 'accept' ? [] : ['accepted']));
      }
    }
  }
  if (groups.includes('decoys')) {
    for (const file of filesOf('decoys')) {
      for (const wish of ['reject', 'accept'] as const) cases.push({ ...storedCase('decoys', file, wish, `/decoys/${file}`, '', ['']), isWrong: () => false });
    }
  }
  return cases.filter(({ name }) => name.includes(values.name));
}

async function runAll(contender: Contender, origin: (host: string) => string, cases: Case[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const wish of wishes) {
    if (!(await contender.choose(wish, purposesFor(wish)))) continue;
    for (const group of ['packages', 'languages', 'structures', 'decoys'] as const) {
      const waiting = cases.filter((item) => item.group === group && item.wish === wish);
      const worker = async (): Promise<void> => {
        for (let item = waiting.shift(); item; item = waiting.shift()) results.push(await runCase(contender, origin, item, group === 'decoys' ? 2_500 : undefined));
      };
      await Promise.all(Array.from({ length: together[group] }, worker));
    }
  }
  return results;
}

const site = await startSite();
const origin = (host: string): string => site.origin(host);
const cases = casesOf();
const all: { name: string; results: Result[] }[] = [];
for (const launch of values.peers ? [launchColophon, launchAutoconsent] : [launchColophon]) {
  const contender = await launch();
  all.push({ name: contender.name, results: await runAll(contender, origin, cases) });
  await contender.close();
}
await site.stop();
if (values.json) writeFileSync(values.json, JSON.stringify(all.map(({ name, results }) => ({ name, results: results.map(({ case: { group, name: page, wish, path }, ...rest }) => ({ group, page, wish, path, ...rest })) })), null, 1));
printReport(all);
