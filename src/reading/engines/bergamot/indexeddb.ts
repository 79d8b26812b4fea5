import { createStore, del, get, keys, set } from 'idb-keyval';
import type { BinaryStore } from './store';

/** Models in the extension's own database; every page of ours and the background see the same. */
export function modelDatabase(): BinaryStore {
  const store = createStore('colophon-models', 'models');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    keys: async () => (await keys(store)).map(String),
  };
}
