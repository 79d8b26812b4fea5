import { browser } from '../platform/browser';
import { text } from '../i18n/text';
import type { PageReport } from '../messages/report';

/** Items whose evidence says that AI made or changed them. */
export const markedItems = (report: PageReport | null): PageReport['items'] =>
  report?.items.filter((item) => item.degree !== 'unknown' && item.degree !== 'none') ?? [];

/** Number of marked items on the toolbar button, nothing where there are none. */
export async function showBadge(tabId: number, report: PageReport | null): Promise<void> {
  const count = markedItems(report).length;
  try {
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#7a4b00' });
    await browser.action.setTitle({ tabId, title: count > 0 ? text('actionTitleMarked', count) : text('actionTitle') });
  } catch {
    // The tab was closed meanwhile.
  }
}
