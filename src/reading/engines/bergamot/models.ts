import * as v from 'valibot';
import catalogData from './catalog.json';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const fileSchema = v.object({
  /** What the file is to the engine. */
  part: v.picklist(['model', 'lex', 'vocab', 'srcvocab', 'trgvocab']),
  name: v.pipe(v.string(), v.regex(/^[\w.-]{1,120}$/)),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200_000_000)),
  sha256,
  /** Path below the catalog's host; absent for imported files. */
  path: v.optional(v.string()),
});

export const modelSchema = v.object({
  from: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  to: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  version: v.string(),
  files: v.pipe(v.array(fileSchema), v.minLength(3), v.maxLength(4)),
});

export type ModelFile = v.InferOutput<typeof fileSchema>;
export type Model = v.InferOutput<typeof modelSchema>;

const catalogSchema = v.object({
  /** Day the list was made. */
  date: v.string(),
  source: v.string(),
  licence: v.string(),
  /** Where files lie; named to the reader before the first download. */
  files: v.string(),
  records: v.string(),
  pairs: v.array(v.object({ from: v.string(), to: v.string(), megabytes: v.number() })),
});

export const catalog = v.parse(catalogSchema, catalogData);

/** Languages that a model pivots through where there is none for a pair. */
export const pivot = 'en';

export const pairId = ({ from, to }: { from: string; to: string }): string => `${from}-${to}`;

/** Bergamot's codes are bare language codes. */
export const codeOf = (lang: string): string => lang.split('-')[0]!.toLowerCase();

/**
 * The models that lead from one language to another: one, or two through English. Empty where there is no way.
 * `has` tells which pairs exist (installed, or in the catalog).
 */
export function routeOf(from: string, to: string, has: (pair: string) => boolean): string[] {
  const direct = pairId({ from, to });
  if (has(direct)) return [direct];
  const two = [pairId({ from, to: pivot }), pairId({ from: pivot, to })];
  return from !== pivot && to !== pivot && two.every(has) ? two : [];
}

/** What a file of a model is, by its name in Mozilla's and in Marian's naming; null for anything else. */
export function partOf(name: string): ModelFile['part'] | null {
  if (/^model\..*\.bin$/.test(name)) return 'model';
  if (/^lex\..*\.bin$/.test(name)) return 'lex';
  if (/^srcvocab\..*\.spm$/.test(name)) return 'srcvocab';
  if (/^trgvocab\..*\.spm$/.test(name)) return 'trgvocab';
  return /^vocab\..*\.spm$/.test(name) ? 'vocab' : null;
}

/** The pair in a file's name (`model.koen.intgemm.alphas.bin`, `lex.50.50.koen.s2t.bin`); null where there is none. */
export function pairOf(name: string): { from: string; to: string } | null {
  const found = /^(?:model|lex|vocab|srcvocab|trgvocab)\.(?:\d+\.){0,4}([a-z]{2})([a-z]{2})\./.exec(name);
  return found ? { from: found[1]!, to: found[2]! } : null;
}

/** True when a model has all the parts that the engine needs. */
export function isComplete(files: readonly { part: string }[]): boolean {
  const parts = new Set(files.map(({ part }) => part));
  return parts.has('model') && parts.has('lex') && (parts.has('vocab') || (parts.has('srcvocab') && parts.has('trgvocab')));
}
