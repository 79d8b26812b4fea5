import { browser } from '../platform/browser';
import { emptyTab, readTab, tabKey } from '../messages/tab-state';
import type { StoredTab } from '../messages/tab-state';

export { readTab };

const queues = new Map<number, Promise<unknown>>();

/** Changes what is known of a tab, one change after another; `{}` only reads it, in its turn. */
export function updateTab(tabId: number, change: (tab: StoredTab) => Partial<StoredTab>): Promise<StoredTab> {
  const next = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
    const tab = await readTab(tabId);
    const changes = change(tab);
    if (Object.keys(changes).length === 0) return tab;
    const changed = { ...tab, ...changes };
    await browser.storage.session.set({ [tabKey(tabId)]: changed });
    return changed;
  });
  queues.set(tabId, next.catch(() => undefined));
  return next;
}

export async function forgetTab(tabId: number): Promise<void> {
  queues.delete(tabId);
  await browser.storage.session.remove(tabKey(tabId));
}

export const resetTab = (tabId: number): Promise<StoredTab> => updateTab(tabId, emptyTab);
