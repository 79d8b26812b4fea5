import { ModelStore } from '../../../../src/reading/engines/bergamot/store';
import type { BinaryStore } from '../../../../src/reading/engines/bergamot/store';

/** A model store in memory, and the map behind it. */
export function memoryStore(): { store: ModelStore; data: Map<string, unknown> } {
  const data = new Map<string, unknown>();
  const binary: BinaryStore = {
    get: (key) => Promise.resolve(data.get(key)),
    set: (key, value) => Promise.resolve(void data.set(key, value)),
    remove: (key) => Promise.resolve(void data.delete(key)),
    keys: () => Promise.resolve([...data.keys()]),
  };
  return { store: new ModelStore(binary), data };
}
