import * as v from 'valibot';
import { browser } from '../platform/browser';
import { pageReportSchema, promptReportSchema } from '../messages/report';

const tabSchema = v.object({
  report: v.nullable(pageReportSchema),
  prompt: v.nullable(promptReportSchema),
  /** Times that a prompt's answer was begun for this page. */
  tries: v.number(),
});
export type StoredTab = v.InferOutput<typeof tabSchema>;

const empty = (): StoredTab => ({ report: null, prompt: null, tries: 0 });
const keyOf = (tabId: number): string => `tab:${tabId}`;
const queues = new Map<number, Promise<unknown>>();

/** What is known of a tab's page. Kept in session storage because the background may be ended at any time. */
export async function readTab(tabId: number): Promise<StoredTab> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const parsed = v.safeParse(tabSchema, stored[keyOf(tabId)]);
  return parsed.success ? parsed.output : empty();
}

/** Changes what is known of a tab, one change after another. */
export function updateTab(tabId: number, change: (tab: StoredTab) => Partial<StoredTab>): Promise<StoredTab> {
  const next = (queues.get(tabId) ?? Promise.resolve()).then(async () => {
    const tab = await readTab(tabId);
    const changed = { ...tab, ...change(tab) };
    await browser.storage.session.set({ [keyOf(tabId)]: changed });
    return changed;
  });
  queues.set(tabId, next.catch(() => undefined));
  return next;
}

export async function forgetTab(tabId: number): Promise<void> {
  queues.delete(tabId);
  await browser.storage.session.remove(keyOf(tabId));
}

export const resetTab = (tabId: number): Promise<StoredTab> => updateTab(tabId, empty);
