// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { cacheKey, ResultCache } from '../../src/reading/result-cache';
import { fakeEngine, MemoryStore } from './job-support';

describe('ResultCache', () => {
  test('gives back what was kept, and the oldest leave when a bound is reached', async () => {
    const store = new MemoryStore();
    const cache = new ResultCache(store, { entries: 3, characters: 25 });
    for (const key of ['a', 'b', 'c', 'd']) await cache.set(key, `text ${key}`);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => cache.get(key)))).toEqual([null, 'text b', 'text c', 'text d']);
    await cache.set('e', 'x'.repeat(20));
    expect(await cache.get('d')).toBeNull();
    expect(await cache.size()).toBe(20);
    await cache.set('f', 'x'.repeat(26));
    expect(await cache.get('f')).toBeNull();
    expect(await cache.size()).toBe(0);
  });

  test('loses nothing when many write at once, and counts a text kept twice once', async () => {
    const cache = new ResultCache(new MemoryStore());
    await Promise.all(Array.from({ length: 50 }, (_, index) => cache.set(`k${index % 25}`, 'ten chars.')));
    expect(await cache.size()).toBe(250);
  });

  test('clear removes every text', async () => {
    const store = new MemoryStore();
    const cache = new ResultCache(store);
    await cache.set('a', 'secret text');
    await cache.clear();
    expect(store.text()).toBe('');
    expect(await cache.get('a')).toBeNull();
  });

  test('a store that fails once does not block the next change', async () => {
    const store = new MemoryStore();
    const set = store.set.bind(store);
    store.set = () => Promise.reject(new Error('quota'));
    const cache = new ResultCache(store);
    await expect(cache.set('a', 'x')).rejects.toThrow('quota');
    store.set = set;
    await cache.set('b', 'y');
    expect(await cache.get('b')).toBe('y');
  });
});

describe('cacheKey', () => {
  test('is the same for the same question, another for everything that changes the answer, and hides the text', async () => {
    const engine = fakeEngine();
    const key = (more: Partial<{ engine: typeof engine; task: 'translate' | 'summarise'; variant: string; from: string; to: string; text: string }> = {}) => {
      const all = { engine, task: 'translate' as const, variant: '', from: 'en', to: 'es', text: 'Hello', ...more };
      return cacheKey(all.engine, all.task, all.variant, all.from, all.to, all.text);
    };
    expect(await key()).toBe(await key());
    expect(await key()).toMatch(/^result:[0-9a-f]{64}$/);
    const others = await Promise.all([
      key(), key({ text: 'hello' }), key({ to: 'fr' }), key({ from: 'de' }), key({ task: 'summarise' }), key({ variant: 'long' }),
      key({ engine: { ...engine, id: 'other' } }), key({ engine: { ...engine, model: 'm2' } }), key({ engine: { ...engine, host: 'other.example' } }),
    ]);
    expect(new Set(others).size).toBe(others.length);
  });
});
