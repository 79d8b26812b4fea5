import { withBackOff } from './back-off';
import type { JobRun } from './job';
import { cacheKey } from './result-cache';
import { EngineError } from './types';

/** Texts and characters handed to an engine at once; small, so that little is lost when the background dies. */
const batchTexts = 8;
const batchCharacters = 3_000;

interface Waiting {
  /** Indexes of the blocks with this text, which is asked for once. */
  indexes: number[];
  text: string;
  key: string;
}

/** Translates every block that has no final result yet: from the cache where it can, else batch by batch. */
export async function translateJob(run: JobRun): Promise<void> {
  const waiting = await withoutKnown(run);
  const batches = batchesOf(waiting);
  for (const batch of batches) await translateBatch(run, batch);
}

async function withoutKnown(run: JobRun): Promise<Waiting[]> {
  const { spec, engine, state, cache } = run;
  const waiting = new Map<string, Waiting>();
  for (const [index, block] of spec.blocks.entries()) {
    if (run.signal.aborted) throw new EngineError('aborted');
    if (state.results[index]?.final) continue;
    const key = await cacheKey(engine, 'translate', '', spec.from, spec.to, block.text);
    const known = block.text.trim() ? await cache.get(key).catch(() => null) : block.text;
    if (known !== null) finish(run, index, known);
    else if (waiting.has(key)) waiting.get(key)!.indexes.push(index);
    else waiting.set(key, { indexes: [index], text: block.text, key });
  }
  await run.tell(true);
  return [...waiting.values()];
}

function batchesOf(waiting: Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  let characters = 0;
  for (const item of waiting) {
    const last = batches.at(-1);
    if (last && last.length < batchTexts && characters + item.text.length <= batchCharacters) last.push(item);
    else batches.push([item]);
    characters = last === batches.at(-1) ? characters + item.text.length : item.text.length;
  }
  return batches;
}

function finish(run: JobRun, index: number, text: string): void {
  const { state } = run;
  if (!state.results[index]?.final) state.done += 1;
  state.results[index] = { text, final: true };
}

/** One batch; after a fault only what is still missing of it is asked for again. */
async function translateBatch(run: JobRun, batch: Waiting[]): Promise<void> {
  const { spec, engine, state, signal } = run;
  const translate = engine.translate?.bind(engine);
  if (!translate) throw new EngineError('unavailable');
  let keeping: Promise<unknown> = Promise.resolve();
  const isFinal = ({ indexes }: Waiting) => state.results[indexes[0]!]?.final ?? false;
  const keep = (item: Waiting, text: string) => {
    if (isFinal(item)) return;
    for (const index of item.indexes) finish(run, index, text);
    keeping = Promise.all([keeping, run.cache.set(item.key, text).catch(() => undefined), run.tell(true)]);
  };
  const attempt = async () => {
    const missing = batch.filter((item) => !isFinal(item));
    if (missing.length === 0) return;
    const texts = missing.map((item) => item.text);
    const onPart = (index: number, text: string, final: boolean) => {
      const item = missing[index];
      if (!item || signal.aborted || isFinal(item)) return;
      if (final) return keep(item, text);
      for (const index of item.indexes) state.results[index] = { text, final: false };
      void run.tell(false);
    };
    const onProgress = (share: number | null) => {
      state.progress = share;
      void run.tell(false);
    };
    const answers = await translate({ texts, from: spec.from, to: spec.to }, { signal, onPart, onProgress });
    if (answers.length !== texts.length) throw new EngineError('bad-answer', 'count');
    for (const [index, item] of missing.entries()) keep(item, answers[index]!);
  };
  try {
    await withBackOff(attempt, signal, run.wait);
  } finally {
    await keeping;
  }
}
