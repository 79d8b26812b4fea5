import type { PromptReport } from '../consent/types';

/** Answers tried for one page at most; after that a prompt that keeps coming back is left to the reader. */
export const triesPerPage = 3;

/** A page that loads again within this many milliseconds after a try was most likely reloaded by the site because of it. */
const SOON = 20_000;

interface Try {
  page: string;
  at: number;
  prompt: PromptReport;
  tries: number;
}

/** In memory alone: the background outlives the few seconds that matter. */
const last = new Map<number, Try>();

const pageOf = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};

/** Remembers the last word on a tab's prompt and the tries so far, for a reload that may follow. */
export function noteTry(tabId: number, address: string, prompt: PromptReport, tries: number): void {
  if (URL.canParse(address)) last.set(tabId, { page: pageOf(address), at: Date.now(), prompt, tries });
}

/**
 * What a page begins with that was just tried and loads again, null for any other page. An answer whose effect could not
 * be seen because the page went is `done`; if the prompt is there again, that will be said. One try is left after the
 * first reload (the click may have been the page's own, made before its script was ready), none after the next.
 */
export function afterReload(tabId: number, address: string): { prompt: PromptReport; tries: number } | null {
  const before = last.get(tabId);
  if (!before || !URL.canParse(address) || before.page !== pageOf(address) || Date.now() - before.at > SOON) return null;
  const { prompt, tries } = before;
  return { prompt: prompt.reason === 'no-effect' ? { ...prompt, status: 'done', reason: '' } : prompt, tries: Math.max(tries, triesPerPage - 1) };
}

export const forgetTries = (tabId: number): void => void last.delete(tabId);
