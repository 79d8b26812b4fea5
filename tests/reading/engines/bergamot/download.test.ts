import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadModel } from '../../../../src/reading/engines/bergamot/download';
import { memoryStore } from './memory-store';

// @vitest-environment node
const bytesOf = (name: string): Buffer => Buffer.from(`${name} `.repeat(20_000));
const parts = ['model', 'lex', 'vocab'] as const;
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Host {
  server: Server;
  address: string;
  ranges: (string | undefined)[];
  /** Cuts the answer for a file after so many bytes, once. */
  cut: Map<string, number>;
  corrupt: boolean;
  records: unknown;
}

let host: Host;

beforeEach(async () => {
  const data = parts.map((part) => ({
    fromLang: 'ko', toLang: 'en', version: '1.0', fileType: part, name: `${part}.koen.bin`,
    attachment: { hash: hash(bytesOf(part)), size: bytesOf(part).length, location: `main/${part}` },
  }));
  const made = { ranges: [], cut: new Map(), corrupt: false, records: { data } } as unknown as Host;
  made.server = createServer((request, response) => {
    if (request.url === '/records') return void response.end(JSON.stringify(made.records));
    const part = request.url!.split('/').at(-1)!;
    const whole = made.corrupt ? Buffer.alloc(bytesOf(part).length, 'x') : bytesOf(part);
    made.ranges.push(request.headers.range);
    const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': whole.length - start });
    const cut = made.cut.get(part);
    if (cut === undefined) return void response.end(whole.subarray(start));
    made.cut.delete(part);
    response.write(whole.subarray(start, cut), () => setTimeout(() => response.destroy(), 30));
  });
  await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
  made.address = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
  host = made;
});
afterEach(() => new Promise((resolve) => host.server.close(resolve)));

const pair = { from: 'ko', to: 'en' };
const run = (store = memoryStore(), signal = new AbortController().signal, onProgress: (share: number) => void = () => undefined) =>
  downloadModel(pair, { fetch, store: store.store, hosts: { records: `${host.address}/records`, files: `${host.address}/` } }, signal, onProgress);

describe('downloadModel', () => {
  it('installs a checked model and tells progress up to the end', async () => {
    const memory = memoryStore();
    const shares: number[] = [];
    await run(memory, undefined, (share) => shares.push(share));
    expect((await memory.store.installed()).map(({ version }) => version)).toEqual(['1.0']);
    expect(shares.at(-1)).toBe(1);
    expect([...shares]).toEqual([...shares].sort((one, other) => one - other));
  });

  it('goes on where it was cut off, without asking for what it has', async () => {
    const memory = memoryStore();
    host.cut.set('model', 30_000);
    await expect(run(memory)).rejects.toMatchObject({ fault: 'offline' });
    expect(await memory.store.installed()).toEqual([]);
    await run(memory);
    const [range] = host.ranges.filter(Boolean);
    expect(range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(await memory.store.installed()).toHaveLength(1);
    expect([...memory.data.keys()].filter((key) => key.startsWith('partial:'))).toEqual([]);
  });

  it('puts away what came while it still comes: a page may be closed at any moment', async () => {
    const memory = memoryStore();
    const kept: number[] = [];
    const deps = { fetch, store: memory.store, hosts: { records: `${host.address}/records`, files: `${host.address}/` }, safeEvery: 10_000 };
    await downloadModel(pair, deps, new AbortController().signal, () => kept.push([...memory.data.keys()].filter((key) => key.startsWith('partial:')).length));
    expect(Math.max(...kept)).toBeGreaterThan(0);
    expect([...memory.data.keys()].filter((key) => key.startsWith('partial:'))).toEqual([]);
  });

  it('installs nothing whose checksum is wrong, and begins anew after it', async () => {
    const memory = memoryStore();
    host.corrupt = true;
    await expect(run(memory)).rejects.toMatchObject({ fault: 'bad-answer', detail: 'checksum' });
    expect(memory.data.size).toBe(0);
    host.corrupt = false;
    await run(memory);
    expect(await memory.store.installed()).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    const control = new AbortController();
    const work = run(memoryStore(), control.signal, () => control.abort());
    await expect(work).rejects.toMatchObject({ fault: 'aborted' });
  });

  it.each([
    ['a list of another shape', [], 'bad-answer'],
    ['a list without the pair', { data: [] }, 'language'],
  ])('calls %s by its name', async (_what, records, fault) => {
    host.records = records;
    await expect(run()).rejects.toMatchObject({ fault });
  });

  it('calls a host that is not there offline', async () => {
    const store = memoryStore().store;
    const hosts = { records: 'http://127.0.0.1:9/records', files: 'http://127.0.0.1:9/' };
    await expect(downloadModel(pair, { fetch, store, hosts }, new AbortController().signal, () => undefined)).rejects.toMatchObject({ fault: 'offline' });
  });
});
