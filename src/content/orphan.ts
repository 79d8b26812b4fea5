import { browser } from '../platform/browser';
import { queryAll } from '../shared/dom';

/** Milliseconds between two looks; nothing tells a content script that its extension is gone. */
const INTERVAL = 2_000;

/** False once the extension was updated, disabled or removed: nobody answers this script any more. */
function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/** Calls back once the extension that injected this script is gone. */
export function whenOrphaned(onGone: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    onGone();
  }, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Takes away what an earlier version left in the page: in Firefox its script ends without a chance to do so. */
export function removeLeftovers(document: Document): void {
  for (const left of queryAll(document, 'html > colophon-marks')) left.remove();
}
