import * as v from 'valibot';
import type { JobStore } from './job-store';
import type { Engine, Task } from './types';

/** Bounds of what is kept: entries, and characters in all of them together. */
export const cacheLimits = { entries: 2_000, characters: 800_000 };

const indexKey = 'results';
const indexSchema = v.array(v.tuple([v.string(), v.number()]));

/** SHA-256 over everything that decides a result, so that no page text stands in a key. */
export async function cacheKey(engine: Engine, task: Task, variant: string, from: string, to: string, text: string): Promise<string> {
  const parts = JSON.stringify([engine.id, engine.host, engine.model ?? '', task, variant, from, to, text]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts));
  return `result:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Finished results by content; the oldest leave when a bound is reached. One instance per store. */
export class ResultCache {
  /** Changes of the index run one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly store: JobStore, private readonly limits = cacheLimits) {}

  async get(key: string): Promise<string | null> {
    const value = await this.store.get(key);
    return typeof value === 'string' ? value : null;
  }

  set(key: string, text: string): Promise<void> {
    return this.inTurn(async () => {
      const index = (await this.index()).filter(([other]) => other !== key);
      index.push([key, text.length]);
      await this.store.set(key, text);
      await this.shorten(index);
      await this.store.set(indexKey, index);
    });
  }

  clear(): Promise<void> {
    return this.inTurn(async () => {
      for (const [key] of await this.index()) await this.store.remove(key);
      await this.store.remove(indexKey);
    });
  }

  /** Characters kept, for the options page. */
  async size(): Promise<number> {
    return (await this.index()).reduce((sum, [, length]) => sum + length, 0);
  }

  private async shorten(index: [string, number][]): Promise<void> {
    let characters = index.reduce((sum, [, length]) => sum + length, 0);
    while (index.length > this.limits.entries || (characters > this.limits.characters && index.length > 0)) {
      const [key, length] = index.shift()!;
      characters -= length;
      await this.store.remove(key);
    }
  }

  private async index(): Promise<[string, number][]> {
    const parsed = v.safeParse(indexSchema, await this.store.get(indexKey));
    return parsed.success ? parsed.output : [];
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}
