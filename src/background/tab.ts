import { browser } from '../platform/browser';
import { tabStateOf } from '../messages/tab-state';
import { settingsFor } from '../settings/site';
import type { HandlersOf } from './handlers';
import { store } from './settings';
import { forgetTab } from './state';

export const tabHandlers: HandlersOf<'tab.state'> = {
  async 'tab.state'({ tabId }) {
    const { document } = await store.read();
    return tabStateOf(tabId, (site) => settingsFor(document, site));
  },
};

/** Forgets a tab's page when the tab is closed. */
export function forgetTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}
