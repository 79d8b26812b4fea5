import { browser } from '../platform/browser';

/**
 * Calls back when what the background knows changes: it writes into session storage, and our pages listen there,
 * so that a page that was closed and opened again shows the true state. Returns what stops it.
 */
export function watchSession(keyPrefix: string, onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(keyPrefix))) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
