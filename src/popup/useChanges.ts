import { useEffect } from 'preact/hooks';
import { browser } from '../platform/browser';

/** Calls back when an entry of session storage changes: the background writes there what it knows. */
export function useChanges(key: string, onChange: () => void): void {
  useEffect(() => {
    const listen = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'session' && Object.hasOwn(changes, key)) onChange();
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [key, onChange]);
}
