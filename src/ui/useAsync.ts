import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Loaded<T> {
  value: T | null;
  failed: boolean;
  reload: () => void;
}

/**
 * Asks once, and again when `reload` is called or a dependency changes; a late answer of an earlier question is dropped.
 * With a `first` value that is known already, nothing is asked until then.
 */
export function useAsync<T>(ask: () => Promise<T>, dependencies: readonly unknown[], first: T | null = null): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; failed: boolean }>({ value: first, failed: false });
  const [round, setRound] = useState(0);
  const known = useRef(first !== null);
  useEffect(() => {
    if (known.current) {
      known.current = false;
      return;
    }
    let current = true;
    ask().then(
      (value) => current && setState({ value, failed: false }),
      () => current && setState({ value: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [...dependencies, round]);
  return { ...state, reload: useCallback(() => setRound((count) => count + 1), []) };
}
