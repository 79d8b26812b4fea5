import { browser } from '../platform/browser';
import { callPage } from '../messages/call';

/** Tells every open page that rules or marks were changed, so that it draws anew. Pages without our script do not answer. */
export async function renewOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : callPage(id, 'page.again', {}).catch(() => null))));
}
