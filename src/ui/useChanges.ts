import { useEffect } from 'preact/hooks';
import { watchSession } from '../messages/watch';

/** Calls back when an entry that the background keeps in session storage changes, by the start of its key. */
export function useChanges(keyPrefix: string, onChange: () => void): void {
  useEffect(() => watchSession(keyPrefix, onChange), [keyPrefix, onChange]);
}
