import { lockedParts, unlockParts } from '../consent/page-lock';
import { createPageReader } from '../consent/known/read-page';
import type { PageReading, PromptReport } from '../consent/types';
import { verify } from '../consent/verify';
import { browser } from '../platform/browser';
import { pause } from '../shared/pause';
import { runInPage } from './page-world';
import { updateTab } from './state';

/** Milliseconds after a try in a frame at which it is looked whether the frame is still there. */
const LOOKS = [400, 800, 1600, 3200];
/** Sites take their own locks away within this many milliseconds. */
const PATIENCE = 400;

const nothing = { cookies: {}, local: {}, session: {} };

/** Remembers what is locked in the page around a prompt's frame. */
export async function noteLocks(tabId: number): Promise<void> {
  const [seen] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: lockedParts, injectImmediately: true });
  await updateTab(tabId, () => ({ locks: (seen?.result ?? []) as string[] }));
}

/** After the answer: what was locked then and is left so by the site is released. */
export async function releaseLocks(tabId: number): Promise<void> {
  let parts: string[] = [];
  await updateTab(tabId, ({ locks }) => {
    parts = locks;
    return locks.length > 0 ? { locks: [] } : {};
  });
  if (parts.length === 0) return;
  await pause(PATIENCE);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: unlockParts, args: [parts], injectImmediately: true });
}

const isThere = (tabId: number, frameId: number): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: () => true, injectImmediately: true }).then(([seen]) => seen?.result === true, () => false);

/** What the page around the frame says is stored, as far as it says so. */
function readAround(tabId: number): Promise<PageReading | null> {
  return createPageReader((snippet, args) => runInPage({ tabId, frameIds: [0] }, snippet, args))().catch(() => null);
}

const isOpen = (prompt: PromptReport | null, asked: PromptReport): boolean => prompt?.reason === 'no-effect' && prompt.way === asked.way && prompt.choice === asked.choice;

/**
 * Pages take a frame away as soon as its prompt is answered, and with it our script before it could report: a frame that is
 * gone after a try was answered, and the page around it may say how.
 */
export async function watchFrame(tabId: number, frameId: number, asked: PromptReport): Promise<void> {
  for (const milliseconds of LOOKS) {
    await pause(milliseconds);
    const { prompt } = await updateTab(tabId, () => ({}));
    if (!isOpen(prompt, asked)) return;
    if (await isThere(tabId, frameId)) continue;
    const { status, reason } = verify(asked.choice, nothing, nothing, await readAround(tabId));
    await updateTab(tabId, (tab) => (isOpen(tab.prompt, asked) ? { prompt: { ...asked, status, reason } } : {}));
    await releaseLocks(tabId);
    return;
  }
}
