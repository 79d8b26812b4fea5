import type { PromptReport } from '../consent/types';

/** Answers tried for one page at most; after that a prompt that keeps coming back is left to the reader. */
export const triesPerPage = 3;

/** A page that loads again within this many milliseconds after a try was most likely reloaded by the site because of it. */
const SOON = 20_000;

interface Try {
  page: string;
  at: number;
  report: PromptReport;
}

/** In memory alone: the background outlives the few seconds that matter. */
const last = new Map<number, Try>();

const pageOf = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};

/** Remembers the last word on a tab's prompt, so that a reload that follows does not make it forgotten or tried anew. */
export function noteTry(tabId: number, address: string, report: PromptReport): void {
  if (URL.canParse(address)) last.set(tabId, { page: pageOf(address), at: Date.now(), report });
}

/**
 * What was said of this page's prompt just before the page loaded again, null on any other page. An answer whose effect
 * could not be seen because the page went is `done`; if the prompt is there again, that will be said.
 */
export function saidBeforeReload(tabId: number, address: string): PromptReport | null {
  const before = last.get(tabId);
  if (!before || !URL.canParse(address) || before.page !== pageOf(address) || Date.now() - before.at > SOON) return null;
  const { report } = before;
  return report.reason === 'no-effect' ? { ...report, status: 'done', reason: '' } : report;
}

export const forgetTries = (tabId: number): void => void last.delete(tabId);
