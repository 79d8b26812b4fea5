import { isComplete, pairId, pairOf, partOf } from './models';
import type { Model, ModelFile } from './models';
import type { ModelStore } from './store';
import { sha256Of } from './verify';

export interface NamedBytes {
  name: string;
  bytes: ArrayBuffer;
}

export type ImportProblem = 'no-model-files' | 'several-pairs' | 'incomplete' | 'empty-file' | 'not-a-model';

const smallest = 100;

/** Marian's binary models begin with version 1 as a 64-bit number; shortlists and vocabularies are told by their names. */
const beginsAsModel = (bytes: ArrayBuffer): boolean => bytes.byteLength >= 16 && new DataView(bytes).getBigUint64(0, true) === 1n;

/**
 * Installs a model from files that the reader has (offline, closed networks): model, shortlist and vocabulary of one
 * pair, by the names they were published under. Returns the pair, or what is wrong; nothing is half installed.
 */
export async function importModel(files: NamedBytes[], store: ModelStore): Promise<{ pair: string } | { problem: ImportProblem }> {
  const known = files.filter(({ name }) => partOf(name) !== null && pairOf(name) !== null);
  if (known.length === 0) return { problem: 'no-model-files' };
  const pairs = new Set(known.map(({ name }) => pairId(pairOf(name)!)));
  if (pairs.size > 1) return { problem: 'several-pairs' };
  if (known.some(({ bytes }) => bytes.byteLength < smallest)) return { problem: 'empty-file' };
  const parts: ModelFile[] = [];
  for (const { name, bytes } of known) parts.push({ part: partOf(name)!, name, size: bytes.byteLength, sha256: await sha256Of(bytes) });
  if (!isComplete(parts)) return { problem: 'incomplete' };
  const weights = known.find(({ name }) => partOf(name) === 'model')!;
  if (!beginsAsModel(weights.bytes)) return { problem: 'not-a-model' };
  const model: Model = { ...pairOf(weights.name)!, version: 'imported', files: parts };
  await store.install(model, new Map(known.map(({ name, bytes }) => [name, bytes])));
  return { pair: pairId(model) };
}
