import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runInChromium } from './chromium';
import { readCorpus } from './corpus';
import { runInLinkedom } from './quick';
import type { PageResult } from './result';

/**
 * Whether a change that should not change anything does not: `npx tsx tests/bench/article/same.ts FILE [--corpus DIR] [--dom linkedom]`
 * keeps everything the finder says of all pages in FILE, or compares with what is kept there and names the first difference of each page.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string', default: '../shared/corpora/articles' }, dom: { type: 'string', default: 'chromium' }, only: { type: 'string', default: '' } },
});

const [file = ''] = positionals;
const said: Record<string, string[]> = {};
const take = ({ page, answer }: PageResult): void => {
  said[page.id] = answer.dump ?? [];
};
const pages = readCorpus(options.corpus).filter(({ id }) => id.includes(options.only));
if (options.dom === 'linkedom') runInLinkedom(pages, take, true);
else await runInChromium(pages, false, take, true);

if (existsSync(file)) compare(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>);
else writeFileSync(file, JSON.stringify(said));

function compare(before: Record<string, string[]>): void {
  const changed = Object.keys(said).filter((id) => JSON.stringify(before[id]) !== JSON.stringify(said[id]));
  for (const id of changed) {
    const [was, is] = [before[id] ?? [], said[id]!];
    const at = is.findIndex((line, index) => line !== was[index]);
    console.log(`${id}: ${was.length} lines before, ${is.length} now\n  - ${was[at < 0 ? is.length : at]?.slice(0, 600)}\n  + ${is[at]?.slice(0, 600)}`);
  }
  console.log(`pages ${Object.keys(said).length} changed ${changed.length}`);
}
