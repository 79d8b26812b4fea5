/** Opens one page in the browser and learns from the installed extension what it found and did there. */
import type { BrowserUnderTest, PageHandle, Problem, View } from '../../tests/support/browser-under-test';
import { askPage, popupOf, tabState } from '../../tests/support/colophon';
import { sleep } from '../../tests/support/work';
import type { TabState } from '../../src/messages/protocol';
import type { Target } from './addresses';
import type { PageReport } from './page-report';

/** A prompt in one of these states will not change any more by itself. */
const final = new Set(['verified', 'done', 'left-alone', 'asked']);
/** The findings count as complete when they stayed the same for so long. */
const stillFor = 1_500;

/** Asks until the page was read and its prompt dealt with, and nothing changed for a while, or the time is over. */
async function settled(popup: View, page: PageHandle, wait: number): Promise<TabState> {
  const end = Date.now() + wait;
  let state = await tabState(popup, page);
  let same = Date.now();
  while (Date.now() < end) {
    await sleep(250);
    const next = await tabState(popup, page);
    if (JSON.stringify(next) !== JSON.stringify(state)) same = Date.now();
    state = next;
    if (state.report && final.has(state.prompt?.status ?? '') && Date.now() - same > stillFor) break;
  }
  return state;
}

/** Runs in the page. */
function storageOfPage(): PageReport['storage'] {
  const entries = (storage: () => Storage): Record<string, string> => {
    try {
      return { ...storage() };
    } catch {
      return {};
    }
  };
  const cookie = (): string => {
    try {
      return document.cookie;
    } catch {
      return '';
    }
  };
  const pairs = cookie().split('; ').filter(Boolean);
  const cookies = pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  return { cookies: Object.fromEntries(cookies) as Record<string, string>, local: entries(() => localStorage), session: entries(() => sessionStorage) };
}

const isFault = ({ kind, ours }: Problem) => kind === 'dialog' || (ours && kind !== 'request');

async function read(popup: PageHandle, page: PageHandle, state: TabState): Promise<Omit<PageReport, 'url' | 'problems'>> {
  const text = state.report ? await askPage(popup, page.tabId, 'article.text', {}).catch(() => null) : null;
  const summary = text ? await askPage(popup, page.tabId, 'article.summary', { length: 'short', order: 'prose' }).catch(() => []) : [];
  return {
    article: text && { headline: text.headline, lang: text.lang, text: text.blocks.map((block) => block.text).join('\n\n'), blocks: text.blocks.map((block) => block.text) },
    items: (state.report?.items ?? []).map(({ kind, name, degree, source, evidence }) => ({ kind, name, degree, source, quote: evidence[0]?.quote ?? '' })),
    summary: summary.map((sentence) => sentence.text),
    prompt: { status: state.prompt?.status ?? 'none', way: state.prompt?.way ?? '' },
    storage: await page.evaluate(storageOfPage),
  };
}

/** What is said of a page that could not be read. */
const unread = (target: Target, error: unknown): PageReport => ({
  url: target.given,
  article: null,
  items: [],
  summary: [],
  prompt: { status: 'none', way: '' },
  storage: { cookies: {}, local: {}, session: {} },
  problems: [`not read: ${error instanceof Error ? error.message.split('\n', 1)[0]! : String(error)}`],
});

async function look(browser: BrowserUnderTest, page: PageHandle, target: Target, wait: number, prefix: string): Promise<PageReport> {
  const popup = await popupOf(browser, page);
  try {
    await popup.setViewport(400, 600);
    await page.activate();
    const state = await settled(popup, page, wait);
    const findings = await read(popup, page, state);
    // A page that cannot be drawn was read all the same.
    await page.screenshot(`${prefix}-page.png`).catch(() => undefined);
    await popup.activate();
    await popup.setViewport(400, Math.min(2_000, await popup.evaluate<number>('document.documentElement.scrollHeight')));
    await popup.screenshot(`${prefix}-popup.png`);
    const problems = (await browser.takeProblems()).filter(isFault).map(({ kind, text, url }) => `${kind}: ${text}${url ? ` (${url})` : ''}`);
    return { url: target.given, ...findings, problems };
  } finally {
    await popup.close();
  }
}

/** More than any page needs beside its `wait`: one that never answers must not stop the others. */
const patience = 60_000;

/**
 * `wait` in milliseconds at most, for loading and for settling each; pictures of the page and of the popup go to
 * `<prefix>-page.png` and `<prefix>-popup.png`. A page that cannot be read is reported with the reason, never thrown.
 */
export async function observe(browser: BrowserUnderTest, target: Target, wait: number, prefix: string): Promise<PageReport> {
  await browser.takeProblems();
  let page: PageHandle | null = null;
  const work = async (): Promise<PageReport> => {
    page = await browser.openPage(target.address, { loadWithin: wait, stay: true });
    return look(browser, page, target, wait, prefix);
  };
  const tooLong = sleep(2 * wait + patience).then(() => Promise.reject(new Error('it did not answer')));
  try {
    return await Promise.race([work(), tooLong]);
  } catch (error) {
    return unread(target, error);
  } finally {
    tooLong.catch(() => undefined);
    await Promise.race([(page as PageHandle | null)?.close().catch(() => undefined), sleep(5_000)]);
  }
}
