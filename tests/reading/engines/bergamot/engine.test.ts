// @vitest-environment node
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBergamotEngine } from '../../../../src/reading/engines/bergamot/engine';
import { importModel } from '../../../../src/reading/engines/bergamot/import';
import type { WorkerLike } from '../../../../src/reading/engines/bergamot/rpc';
import { testModel } from '../../../support/bergamot-model';
import { memoryStore } from './memory-store';

let folder: string;
let started = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'colophon-bergamot-'));
  cpSync('node_modules/@browsermt/bergamot-translator/worker', folder, { recursive: true });
  // Its files are classic scripts inside a package of modules.
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package's real worker, in a thread of Node. */
function startWorker(): WorkerLike {
  started += 1;
  const worker = new Worker(join(folder, 'translator-worker.js'), { stdout: true, stderr: true });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    addEventListener: (type: 'message' | 'error', listen: (event: never) => void) => void worker.on(type, (data: unknown) => listen({ data } as never)),
  };
}

async function installed(...pairs: [string, string][]) {
  const memory = memoryStore();
  for (const [from, to] of pairs) await importModel(testModel(from, to).map(({ name, bytes }) => ({ name, bytes: bytes.buffer })), memory.store);
  return memory;
}

const fresh = () => ({ signal: new AbortController().signal });

describe('the real engine', () => {
  it('translates each text sentence by sentence, tells each as it comes, and keeps its worker', async () => {
    const { store } = await installed(['en', 'ko']);
    const engine = createBergamotEngine({ store, startWorker });
    expect(await engine.availability('translate', 'en-GB', 'ko-KR')).toBe('ready');
    const before = started;
    const parts: number[] = [];
    const texts = ['The town trusts the wind. It came back.', 'A boat.'];
    const results = await engine.translate!({ texts, from: 'en', to: 'ko' }, { ...fresh(), onPart: (index) => parts.push(index) });
    expect(results).toHaveLength(2);
    for (const result of results) expect(result.length).toBeGreaterThan(0);
    expect(parts).toEqual([0, 1]);
    expect(await engine.translate!({ texts, from: 'en', to: 'ko' }, fresh())).toEqual(results);
    expect(started).toBe(before + 1);
  }, 60_000);

  it('goes through English where there is no model of its own', async () => {
    const { store } = await installed(['ko', 'en'], ['en', 'de']);
    const engine = createBergamotEngine({ store, startWorker });
    const [result] = await engine.translate!({ texts: ['한국 뉴스 기사.'], from: 'ko', to: 'de' }, fresh());
    expect(result!.length).toBeGreaterThan(0);
  }, 60_000);

  it('takes a damaged model away instead of giving it to the wasm, and says that it is needed again', async () => {
    const { store, data } = await installed(['en', 'ko']);
    const key = [...data.keys()].find((name) => name.startsWith('file:') && name.includes('lex'))!;
    data.set(key, new ArrayBuffer(10));
    const engine = createBergamotEngine({ store, startWorker });
    await expect(engine.translate!({ texts: ['A.'], from: 'en', to: 'ko' }, fresh())).rejects.toMatchObject({ fault: 'needs-download' });
    expect(await store.installed()).toEqual([]);
    expect(await engine.availability('translate', 'en', 'ko')).toBe('unavailable');
  }, 60_000);

  it('ends its worker when cancelled and translates again with a new one', async () => {
    const { store } = await installed(['en', 'ko']);
    const engine = createBergamotEngine({ store, startWorker });
    const control = new AbortController();
    const texts = Array.from({ length: 200 }, (_, index) => `Sentence number ${index}.`);
    const work = engine.translate!({ texts, from: 'en', to: 'ko' }, { signal: control.signal, onPart: () => setTimeout(() => control.abort(), 1) });
    await expect(work).rejects.toMatchObject({ fault: 'aborted' });
    const before = started;
    expect(await engine.translate!({ texts: ['A boat.'], from: 'en', to: 'ko' }, fresh())).toHaveLength(1);
    expect(started).toBe(before + 1);
  }, 60_000);

  it('recovers from a worker that dies', async () => {
    const { store } = await installed(['en', 'ko']);
    let dying = true;
    const broken: WorkerLike = { postMessage: () => undefined, terminate: () => undefined, addEventListener: (type: string, listen: (event: never) => void) => void (type === 'error' && setTimeout(() => listen({} as never), 5)) };
    const engine = createBergamotEngine({ store, startWorker: () => (dying ? broken : startWorker()) });
    await expect(engine.translate!({ texts: ['A.'], from: 'en', to: 'ko' }, fresh())).rejects.toMatchObject({ fault: 'crashed' });
    dying = false;
    expect(await engine.translate!({ texts: ['A boat.'], from: 'en', to: 'ko' }, fresh())).toHaveLength(1);
  }, 60_000);

  it('says what is missing where there is no model', async () => {
    const engine = createBergamotEngine({ store: memoryStore().store, startWorker });
    expect(await engine.availability('translate', 'en', 'ko')).toBe('unavailable');
    await expect(engine.translate!({ texts: ['A.'], from: 'en', to: 'ko' }, fresh())).rejects.toMatchObject({ fault: 'needs-download' });
  });
});
