import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { bundle } from './bundle';
import type { PageAnswer } from './in-page';
import type { CorpusPage } from './corpus';
import type { PageResult } from './result';

/** Runs the finder (and peers) over pages in Chromium, page scripts off, nothing fetched. CPU is the renderer's main thread. */
export async function runInChromium(pages: CorpusPage[], peers: boolean, onPage: (result: PageResult) => void, dump = false): Promise<void> {
  const ours = await bundle('in-page-ours.iife.ts');
  const theirs = peers ? await bundle('in-page-peers.iife.ts') : '';
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu', '--no-first-run'] });
  try {
    for (const page of pages) onPage(await runPage(browser, page, ours, theirs, dump));
  } finally {
    await browser.close();
  }
}

async function runPage(browser: Browser, page: CorpusPage, ours: string, theirs: string, dump: boolean): Promise<PageResult> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const tab = await context.newPage();
    const body = page.html();
    await tab.route('**', (route) => (route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame() ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' }) : route.abort()));
    await tab.goto(page.url, { waitUntil: 'load', timeout: 60_000 });
    const session = await context.newCDPSession(tab);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.evaluate(ours);
    const cpu = await cost(session, 'colophonBench.run()');
    const answer = await tab.evaluate<PageAnswer>(`colophonBench.answer(${JSON.stringify(page.cards)}, ${dump})`);
    return { page, answer, cpu, peers: theirs ? await runPeers(tab, session, theirs) : {} };
  } finally {
    await context.close();
  }
}

async function runPeers(tab: Page, session: CDPSession, theirs: string): Promise<PageResult['peers']> {
  const found: PageResult['peers'] = {};
  await tab.evaluate(theirs);
  for (const peer of ['readability', 'defuddle']) {
    const cpu = await cost(session, `colophonPeers.${peer}.run()`).catch(() => Number.NaN);
    found[peer] = { text: await tab.evaluate<string>(`colophonPeers.${peer}.answer()`), cpu };
  }
  return found;
}

/** Main-thread milliseconds of one expression. */
async function cost(session: CDPSession, expression: string): Promise<number> {
  const before = await taskDuration(session);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (await taskDuration(session) - before) * 1000;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
