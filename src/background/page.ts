import pageScript from '../content/page.iife.ts?iife';
import { browser } from '../platform/browser';
import { settingsFor } from '../settings/site';
import type { EffectiveSettings } from '../settings/site';
import { siteOf } from '../shared/url';
import { ServeError } from '../messages/serve';
import type { Sender } from '../messages/serve';
import { showBadge } from './badge';
import type { HandlersOf } from './handlers';
import { store } from './settings';
import { afterReload } from './prompt-tries';
import { resetTab, updateTab } from './state';

/** The site a message is about: the tab's own, also when a sub-frame asks. */
export async function siteOfSender(sender: Sender): Promise<string | null> {
  if (sender.frameId === 0 || sender.tabId === null) return siteOf(sender.url);
  const tab = await browser.tabs.get(sender.tabId);
  return siteOf(tab.url ?? sender.url);
}

/** The tab's id of a message from its top frame. */
function topFrame(sender: Sender): number {
  if (sender.tabId === null || sender.frameId !== 0) throw new ServeError('refused');
  return sender.tabId;
}

async function settingsOf(sender: Sender): Promise<EffectiveSettings> {
  const { document } = await store.read();
  return settingsFor(document, await siteOfSender(sender));
}

export const pageHandlers: HandlersOf<'page.hello' | 'page.settings' | 'page.news' | 'page.report' | 'page.rules'> = {
  async 'page.hello'(_question, sender) {
    if (sender.tabId !== null && sender.frameId === 0) {
      await resetTab(sender.tabId);
      const known = afterReload(sender.tabId, sender.url);
      if (known) await updateTab(sender.tabId, () => known);
      await showBadge(sender.tabId, null);
    }
    return settingsOf(sender);
  },

  'page.settings': (_question, sender) => settingsOf(sender),

  async 'page.news'(_question, sender) {
    const tabId = topFrame(sender);
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [pageScript] });
    return null;
  },

  async 'page.report'(report, sender) {
    const tabId = topFrame(sender);
    await updateTab(tabId, () => ({ report }));
    await showBadge(tabId, report);
    return null;
  },

  async 'page.rules'() {
    const { document } = await store.read();
    return document.rules;
  },
};
