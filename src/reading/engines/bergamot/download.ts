import * as v from 'valibot';
import { EngineError } from '../../types';
import { catalog, isComplete, pairId } from './models';
import type { Model, ModelFile } from './models';
import type { ModelStore } from './store';
import { isFile } from './verify';

export interface Deps {
  fetch: typeof fetch;
  store: ModelStore;
  /** Where records and files lie; the catalog's own when not given. */
  hosts?: { records: string; files: string };
  /** Bytes after which what came is put away: a page that is closed midway can do nothing any more. 8 MB if not given. */
  safeEvery?: number;
}

/** One record of the published collection (remote-settings `translations-models`). */
const recordSchema = v.object({
  fromLang: v.string(),
  toLang: v.string(),
  version: v.string(),
  fileType: v.picklist(['model', 'lex', 'vocab', 'srcvocab', 'trgvocab']),
  name: v.pipe(v.string(), v.regex(/^[\w.-]{1,120}$/)),
  attachment: v.object({
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200_000_000)),
    location: v.pipe(v.string(), v.regex(/^[\w/.-]+$/)),
  }),
});
const recordsSchema = v.object({ data: v.array(v.unknown()) });

const major = (version: string): number => Number.parseInt(version, 10);

/** The newest complete model of a pair that this engine can read: versions from 3 on are packed in another way. */
export function pickModel(records: unknown[], from: string, to: string): Model | null {
  const fitting = records
    .map((record) => v.safeParse(recordSchema, record))
    .filter((record) => record.success)
    .map((record) => record.output)
    .filter((record) => record.fromLang === from && record.toLang === to && major(record.version) < 3);
  const versions = [...new Set(fitting.map(({ version }) => version))].sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  for (const version of versions) {
    const files = fitting
      .filter((record) => record.version === version)
      .map(({ fileType, name, attachment }): ModelFile => ({ part: fileType, name, size: attachment.size, sha256: attachment.hash, path: attachment.location }));
    if (isComplete(files)) return { from, to, version, files };
  }
  return null;
}

/**
 * Downloads and installs the model of one pair. Goes on where an earlier download of it stopped, checks size and SHA-256
 * before anything is installed. Throws EngineError `language`, `offline`, `server`, `bad-answer` or `aborted`.
 */
export async function downloadModel(pair: { from: string; to: string }, deps: Deps, signal: AbortSignal, onProgress: (share: number) => void): Promise<Model> {
  const hosts = deps.hosts ?? catalog;
  const model = pickModel(await fetchRecords(deps, signal), pair.from, pair.to);
  if (!model) throw new EngineError('language');
  const total = model.files.reduce((sum, file) => sum + file.size, 0);
  const files = new Map<string, ArrayBuffer>();
  let before = 0;
  for (const file of model.files) {
    const start = before;
    files.set(file.name, await downloadFile(file, pairId(model), hosts.files, deps, signal, (bytes) => onProgress((start + bytes) / total)));
    before += file.size;
  }
  await deps.store.install(model, files);
  return model;
}

/** Every record that is published. Throws EngineError. */
export async function fetchRecords(deps: Pick<Deps, 'fetch' | 'hosts'>, signal: AbortSignal): Promise<unknown[]> {
  const answer = await get(deps.fetch, (deps.hosts ?? catalog).records, {}, signal);
  const records = v.safeParse(recordsSchema, await answer.json().catch(() => null));
  if (!records.success) throw new EngineError('bad-answer', 'records');
  return records.output.data;
}

const usualSafety = 8_000_000;

async function downloadFile(file: ModelFile, pair: string, host: string, deps: Deps, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const kept = await deps.store.partial(pair, file.name);
  const chunks: Uint8Array[] = kept && kept.byteLength < file.size ? [new Uint8Array(kept)] : [];
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  let safe = length;
  try {
    const response = await get(deps.fetch, new URL(file.path ?? '', host).href, length > 0 ? { range: `bytes=${length}-` } : {}, signal);
    if (length > 0 && response.status !== 206) length = chunks.splice(0).length * 0;
    const reader = response.body!.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > file.size) throw new EngineError('bad-answer', 'size');
      onBytes(length);
      if (length - safe < (deps.safeEvery ?? usualSafety) || length >= file.size) continue;
      safe = length;
      await deps.store.keepPartial(pair, file.name, join(chunks, length));
    }
  } catch (error) {
    if (length > 0 && length < file.size) await deps.store.keepPartial(pair, file.name, join(chunks, length));
    throw error instanceof EngineError ? error : new EngineError(signal.aborted ? 'aborted' : 'offline');
  }
  const bytes = join(chunks, length);
  if (await isFile(bytes, file)) return bytes;
  await deps.store.keepPartial(pair, file.name, null);
  throw new EngineError('bad-answer', 'checksum');
}

function join(chunks: Uint8Array[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}

async function get(fetch: Deps['fetch'], url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { headers, signal, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  } catch {
    throw new EngineError(signal.aborted ? 'aborted' : 'offline');
  }
  if (!response.ok || !response.body) throw new EngineError('server', `status ${response.status}`);
  return response;
}
