import { browser } from '../platform/browser';
import { tabStateOf } from '../messages/tab-state';
import type { TabState } from '../messages/protocol';
import { settingsFor } from '../settings/site';
import { summaryStyleOf } from '../settings/summary-style'
import { SettingsStore } from '../settings/store';
import { readSummary } from './read-summary';
import type { ReadSummary } from './read-summary';

/** What stands in the popup's first picture; null where it was not known in time. */
export interface FirstLook {
  tabId: number;
  state: TabState | null;
  summary: ReadSummary | null;
  /** The same summary, however late. Rejects where the page has nothing of ours. */
  lateSummary: Promise<ReadSummary>;
}

/** Milliseconds for which the first picture waits for a page that is busy. */
const patience = 150;

const inTime = <T>(work: Promise<T>): Promise<T | null> => Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, patience, null))]).catch(() => null);

/** The tab the popup speaks of: the one named in its address (when opened as a page), else the active one. */
async function ourTab(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? 0;
}

/**
 * Asks for everything at once: the page itself for the summary, and storage, not the background, for the rest. The
 * background has mostly ended while the reader read, and its start takes longer than all of this.
 */
export async function firstLook(): Promise<FirstLook> {
  const settings = new SettingsStore(browser.storage.local).read();
  const tabId = await ourTab();
  const lateSummary = settings.then(({ document }) => readSummary(tabId, summaryStyleOf(document.values)));
  const state = settings.then(({ document }) => tabStateOf(tabId, (site) => settingsFor(document, site)));
  const [known, summary] = await Promise.all([inTime(state), inTime(lateSummary)]);
  return { tabId, state: known, summary, lateSummary };
}
