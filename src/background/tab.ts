import { browser } from '../platform/browser';
import { settingsFor } from '../settings/site';
import { siteOf } from '../shared/url';
import type { HandlersOf } from './handlers';
import { store } from './settings';
import { forgetTab, readTab } from './state';

export const tabHandlers: HandlersOf<'tab.state'> = {
  async 'tab.state'({ tabId }) {
    const [tab, stored, { document }] = await Promise.all([browser.tabs.get(tabId).catch(() => null), readTab(tabId), store.read()]);
    // Without access to the site the browser hides its address.
    const site = siteOf(tab?.url ?? '');
    const access = site !== null && (await browser.permissions.contains({ origins: [originPattern(tab!.url!)] }));
    return { site, access, settings: settingsFor(document, site), report: stored.report, prompt: stored.prompt };
  },
};

/** Match pattern of an address's host, in the form that the permissions API takes (no port). */
export const originPattern = (address: string): string => {
  const url = new URL(address);
  return `${url.protocol}//${url.hostname}/*`;
};

/** Forgets a tab's page when the tab is closed. */
export function forgetTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}
