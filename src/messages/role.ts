import type { Runtime } from '../platform/browser';
import type { Role } from './row';
import type { Sender } from './serve';

const pages: Record<string, Role> = {
  '/src/popup/index.html': 'popup',
  '/src/options/index.html': 'options',
  '/src/welcome/index.html': 'welcome',
  '/src/reader/index.html': 'reader',
  '/src/offscreen/index.html': 'offscreen',
};

/** Which part of us sent a message, by what the browser says of it; null for anybody else. */
export function roleOf(sender: Runtime.MessageSender, ourId: string, ourOrigin: string): Sender | null {
  if (sender.id !== ourId) return null;
  const origin = (sender as { origin?: string }).origin;
  if (origin === 'null') return null;
  let url: URL;
  try {
    url = new URL(sender.url ?? '');
  } catch {
    // A background that asks a content script has no address in Firefox; it has no tab either.
    return sender.tab || sender.url ? null : { role: 'background', tabId: null, frameId: null, url: '' };
  }
  const place = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? null, url: url.href };
  if (url.origin === ourOrigin || url.href.startsWith(`${ourOrigin}/`)) {
    const role = Object.hasOwn(pages, url.pathname) ? pages[url.pathname]! : 'background';
    return { ...place, role };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (place.tabId === null || place.frameId === null) return null;
  return { ...place, role: 'page' };
}
