import * as v from 'valibot';
import { hasAccess } from '../platform/access';
import { browser } from '../platform/browser';
import { siteOf } from '../shared/url';
import type { EffectiveSettings } from '../settings/site';
import type { TabState } from './protocol';
import { pageReportSchema, promptReportSchema } from './report';

const tabSchema = v.object({
  report: v.nullable(pageReportSchema),
  prompt: v.nullable(promptReportSchema),
  /** Times that a prompt's answer was begun for this page. */
  tries: v.number(),
  /** Parts of the page (`documentElement`, `body`) that were locked when the prompt in one of its frames was found. */
  locks: v.optional(v.array(v.string()), []),
});
export type StoredTab = v.InferOutput<typeof tabSchema>;

export const emptyTab = (): StoredTab => ({ report: null, prompt: null, tries: 0, locks: [] });
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** What is known of a tab's page. Kept in session storage because the background may be ended at any time. */
export async function readTab(tabId: number): Promise<StoredTab> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const parsed = v.safeParse(tabSchema, stored[tabKey(tabId)]);
  return parsed.success ? parsed.output : emptyTab();
}

/** Match pattern of an address's host, in the form that the permissions API takes (no port). */
export const originPattern = (address: string): string => {
  const url = new URL(address);
  return `${url.protocol}//${url.hostname}/*`;
};

/** A tab as the popup shows it; read from the browser and from session storage, so any page of ours can ask without the background. */
export async function tabStateOf(tabId: number, settingsOf: (site: string | null) => EffectiveSettings): Promise<TabState> {
  const [tab, { report, prompt }] = await Promise.all([browser.tabs.get(tabId).catch(() => null), readTab(tabId)]);
  const site = siteOf(tab?.url ?? '');
  // Without access to a site the browser hides its address, as it always does for its own pages.
  const access = site === null ? await hasAccess() : await browser.permissions.contains({ origins: [originPattern(tab!.url!)] });
  return { site, access, settings: settingsOf(site), report, prompt };
}
