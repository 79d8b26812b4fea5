/** The part of `npm start` that needs the packages: opens the browser and goes from page to page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { BrowserUnderTest } from '../../tests/support/browser-under-test';
import { saveSettings } from '../../tests/support/colophon';
import { launchBrowser } from '../../tests/support/launch';
import { demoPages, startDemoSite } from '../../tests/support/demo-site';
import { root } from '../setup/root.mjs';
import { serveFiles, type Target } from './addresses';
import { describeReport, type PageReport } from './page-report';
import { observe } from './observe';

interface Options {
  browser: 'chromium' | 'firefox';
  headless: boolean;
  urls: string[];
  prefer: '' | 'reject' | 'accept' | 'ask';
  wait: number;
  json: string;
  from: string;
}

const out = `${root}/out`;

async function targetsOf(options: Options): Promise<{ targets: Target[]; stop: () => Promise<void> }> {
  if (options.urls.length > 0) return serveFiles(options.urls, options.from);
  const site = await startDemoSite();
  const paths = options.headless ? Object.values(demoPages) : [demoPages.faro, demoPages.news];
  const targets = paths.map((path, index) => ({ given: `demo${path}`, address: `${site.origin(`demo-${index + 1}.localhost`)}${path}` }));
  return { targets, stop: () => site.stop() };
}

function writeJson(options: Options, reports: PageReport[]): void {
  if (!options.json) return;
  const file = resolve(options.from, options.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(reports, null, 2)}\n`);
}

/** Without a window: every page in turn, each with nothing stored, then the screenshots of our own pages. */
async function headless(browser: BrowserUnderTest, targets: Target[], options: Options): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await saveSettings(browser, { 'prompts.mode': options.prefer || 'reject' });
  const reports: PageReport[] = [];
  for (const [index, target] of targets.entries()) {
    const prefix = `${out}/${String(index + 1).padStart(2, '0')}`;
    const look = (): Promise<PageReport> => observe(browser, target, options.wait * 1000, prefix);
    const first = await look();
    // A busy machine may have been too slow for the browser: one more try.
    const report = first.problems.some((problem) => problem.startsWith('not read')) ? await look() : first;
    reports.push(report);
    // After every page, so that whatever ends the run leaves what was found.
    writeJson(options, reports);
    console.log(describeReport(report));
    await browser.clearSites();
  }
  for (const name of ['options', 'welcome']) {
    const page = await browser.extensionPage(`src/${name}/index.html`);
    await page.setViewport(900, 900);
    await page.waitFor('document.querySelector("#app [aria-busy=true]") === null && document.querySelector("#app h1") !== null');
    await page.setViewport(900, Math.min(4_000, await page.evaluate<number>('document.documentElement.scrollHeight')));
    await page.screenshot(`${out}/${name}.png`);
    await page.close();
  }
  console.log(`Screenshots are in ${out}.`);
}

/** With a window: the pages in tabs, until the reader closes the browser. */
async function shown(browser: BrowserUnderTest, targets: Target[], options: Options): Promise<void> {
  if (options.prefer) await saveSettings(browser, { 'prompts.mode': options.prefer });
  for (const target of targets) await browser.openPage(target.address);
  await browser.closeTools();
  const place = browser.name === 'chromium' ? 'behind the puzzle piece of the toolbar (pin it there)' : 'in the toolbar';
  const prompts = options.prefer ? '' : ' It answers no cookie prompt before you chose on the welcome page.';
  console.log(`Colophon is ${place}.${prompts} Close the window to end.`);
  await browser.closed;
}

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? '{}') as Options;
  const { targets, stop } = await targetsOf(options);
  const network = options.urls.length > 0 || !options.headless ? 'open' : 'closed';
  const browser = await launchBrowser(options.browser, { headless: options.headless, network, closeWelcome: options.headless });
  try {
    if (!options.headless) return await shown(browser, targets, options);
    await headless(browser, targets, options);
  } finally {
    await browser.close();
    await stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
