/**
 * `npm run bench -- overhead [--name TEXT] [--rounds N]`: what the extension adds to a page's main thread, in Chromium, on
 * pages without a prompt that change all the time (`npm run build` first). Thread time, so a busy machine matters little.
 * Added time is also given as a share of the time that the page was busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { root } from '../../../scripts/setup/root.mjs';
import { PageServer } from '../../support/page-server';
import { sleep } from '../../support/work';
import { busyFor, isOver, pages } from './pages';

const { values } = parseArgs({ options: { name: { type: 'string', default: '' }, rounds: { type: 'string', default: '3' }, corpus: { type: 'string' } } });

async function launch(extension: string | null): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'overhead-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: extension ? ['--disable-extensions'] : [],
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : [])],
  });
  if (extension) await (context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Main-thread milliseconds of a page from its opening until it is quiet again. */
async function costOf(context: BrowserContext, url: string): Promise<number> {
  const tab = await context.newPage();
  try {
    const session = await context.newCDPSession(tab);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await tab.waitForFunction(isOver, undefined, { timeout: 120_000, polling: 500 });
    await sleep(1_500);
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  } finally {
    await tab.close();
  }
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const site = await PageServer.start();
const names = Object.keys(pages).filter((name) => name.includes(values.name));
names.forEach((name, index) => site.page(`/${index}`, pages[name]!));
const [plain, ours] = [await launch(null), await launch(`${root}/dist/chrome`)];
let worst = 0;
for (const [index, name] of names.entries()) {
  const costs: Record<'plain' | 'ours', number[]> = { plain: [], ours: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    costs.plain.push(await costOf(plain.context, `${site.origin('plain.localhost')}/${index}`));
    costs.ours.push(await costOf(ours.context, `${site.origin('ours.localhost')}/${index}`));
  }
  const [without, withUs] = [median(costs.plain), median(costs.ours)];
  const share = ((withUs - without) / busyFor) * 100;
  worst = Math.max(worst, share);
  console.log(`${name.padEnd(30)} without ${without.toFixed(0).padStart(6)} ms   with ${withUs.toFixed(0).padStart(6)} ms   added ${(withUs - without).toFixed(0).padStart(5)} ms = ${share.toFixed(1)} % of the time`);
}
await plain.close();
await ours.close();
await site.stop();
console.log(`added_share_worst ${worst.toFixed(1)}`);
