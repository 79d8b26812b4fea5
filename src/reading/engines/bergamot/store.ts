import * as v from 'valibot';
import { modelSchema, pairId } from './models';
import type { Model } from './models';

/** A store of named values that keeps binary data (IndexedDB in the extension, a map in tests). */
export interface BinaryStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

const modelKey = (pair: string): string => `model:${pair}`;
const fileKey = (pair: string, name: string): string => `file:${pair}:${name}`;
const partialKey = (pair: string, name: string): string => `partial:${pair}:${name}`;

const offerKey = 'offer';

/** Bergamot's models on this device: what is installed, their bytes, and downloads that were interrupted. */
export class ModelStore {
  constructor(private readonly store: BinaryStore) {}

  async installed(): Promise<Model[]> {
    const keys = (await this.store.keys()).filter((key) => key.startsWith('model:'));
    const models = await Promise.all(keys.map(async (key) => v.safeParse(modelSchema, await this.store.get(key))));
    return models.filter((model) => model.success).map((model) => model.output);
  }

  /** Bytes of one file of an installed model, null where they are missing. */
  async bytes(pair: string, name: string): Promise<ArrayBuffer | null> {
    return toBuffer(await this.store.get(fileKey(pair, name)));
  }

  /** Installs a model: its files first, its record last, so that an interrupted installation is none. */
  async install(model: Model, files: Map<string, ArrayBuffer>): Promise<void> {
    const pair = pairId(model);
    for (const { name } of model.files) await this.store.set(fileKey(pair, name), files.get(name)!);
    await this.store.set(modelKey(pair), model);
    for (const { name } of model.files) await this.store.remove(partialKey(pair, name));
  }

  /** Removes a model with all its bytes, and what was half downloaded of it. */
  async remove(pair: string): Promise<void> {
    await this.store.remove(modelKey(pair));
    for (const key of await this.store.keys()) if (key.startsWith(`file:${pair}:`) || key.startsWith(`partial:${pair}:`)) await this.store.remove(key);
  }

  async partial(pair: string, name: string): Promise<ArrayBuffer | null> {
    return toBuffer(await this.store.get(partialKey(pair, name)));
  }

  async keepPartial(pair: string, name: string, bytes: ArrayBuffer | null): Promise<void> {
    if (bytes) await this.store.set(partialKey(pair, name), bytes);
    else await this.store.remove(partialKey(pair, name));
  }

  /** Bytes of all models together, and of downloads that stopped midway. */
  async used(): Promise<number> {
    const models = (await this.installed()).reduce((sum, model) => sum + model.files.reduce((bytes, file) => bytes + file.size, 0), 0);
    const halves = await Promise.all((await this.halves()).map(async (key) => toBuffer(await this.store.get(key))?.byteLength ?? 0));
    return halves.reduce((sum, bytes) => sum + bytes, models);
  }

  /** Pairs whose download stopped midway. */
  async begun(): Promise<string[]> {
    return [...new Set((await this.halves()).map((key) => key.split(':')[1]!))];
  }

  /** The list of pairs that was fetched last; checked by who reads it. */
  offer(): Promise<unknown> {
    return this.store.get(offerKey);
  }

  keepOffer(offer: unknown): Promise<void> {
    return this.store.set(offerKey, offer);
  }

  private async halves(): Promise<string[]> {
    return (await this.store.keys()).filter((key) => key.startsWith('partial:'));
  }
}

function toBuffer(value: unknown): ArrayBuffer | null {
  return value instanceof ArrayBuffer ? value : null;
}
