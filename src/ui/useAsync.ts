import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  value: T | null;
  failed: boolean;
  reload: () => void;
}

/** Asks once, and again when `reload` is called or a dependency changes; a late answer of an earlier question is dropped. */
export function useAsync<T>(ask: () => Promise<T>, dependencies: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; failed: boolean }>({ value: null, failed: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
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
