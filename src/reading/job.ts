import { wait, type Wait } from './back-off';
import { type JobSpec, type JobStore, keepSpec, keepState, loadState } from './job-store';
import { ResultCache } from './result-cache';
import { summariseJob } from './summarise-job';
import { translateJob } from './translate-job';
import { type Engine, EngineError, type JobState } from './types';

export type { JobSpec, JobStore } from './job-store';

export interface JobHooks {
  /** Called with a copy of the state on every change, partial texts included. */
  onState?: (state: JobState) => void;
  cache?: ResultCache;
  wait?: Wait;
}

/** What the two kinds of job work with. */
export interface JobRun {
  spec: JobSpec;
  engine: Engine;
  state: JobState;
  cache: ResultCache;
  signal: AbortSignal;
  wait: Wait;
  /** Tells the state; `keep` also stores it. */
  tell: (keep: boolean) => Promise<void>;
}

/**
 * Runs an engine over an article's blocks. What is finished is stored block by block, so a job that is run again with the
 * same id (after the background died) goes on where it stood and asks for nothing twice. Never throws: the outcome is in the state.
 */
export async function runJob(spec: JobSpec, engine: Engine, store: JobStore, signal: AbortSignal, hooks: JobHooks = {}): Promise<JobState> {
  const state = await beginning(spec, store);
  if (state.status === 'done') return state;
  const tell = async (keep: boolean) => {
    hooks.onState?.(structuredClone(state));
    if (keep) await keepState(store, state).catch(() => undefined);
  };
  const run: JobRun = { spec, engine, state, signal, tell, wait: hooks.wait ?? wait, cache: hooks.cache ?? cacheOf(store) };
  await keepSpec(store, spec).catch(() => undefined);
  await tell(true);
  try {
    if (spec.task === 'translate') await translateJob(run);
    else await summariseJob(run);
    state.status = 'done';
  } catch (error) {
    end(state, error, signal);
  }
  state.progress = null;
  await tell(true);
  return state;
}

/** A stored state whose shape fits the job, set running again; otherwise a new one. */
async function beginning(spec: JobSpec, store: JobStore): Promise<JobState> {
  const total = spec.task === 'translate' ? spec.blocks.length : 1;
  const stored = await loadState(store, spec.id).catch(() => null);
  if (stored?.task === spec.task && stored.total === total) {
    if (stored.status === 'done') return stored;
    const kept = (index: number) => (stored.results[index]?.final ? stored.results[index] : null);
    const results = spec.task === 'translate' ? Array.from({ length: total }, (_, index) => kept(index)) : [];
    const done = results.filter(Boolean).length;
    return { ...stored, status: 'running', results, done, progress: null, fault: null };
  }
  const results = spec.task === 'translate' ? new Array<null>(total).fill(null) : [];
  return { id: spec.id, task: spec.task, tabId: spec.tabId, status: 'running', done: 0, total, progress: null, results, fault: null };
}

function end(state: JobState, error: unknown, signal: AbortSignal): void {
  const fault = error instanceof EngineError ? error : new EngineError('crashed');
  const cancelled = signal.aborted || fault.fault === 'aborted';
  state.status = cancelled ? 'cancelled' : 'failed';
  state.fault = cancelled ? null : { fault: fault.fault, detail: fault.detail, retryAfter: fault.retryAfter };
}

/** One cache per store, so that changes of its index queue up. */
const caches = new WeakMap<JobStore, ResultCache>();

function cacheOf(store: JobStore): ResultCache {
  let cache = caches.get(store);
  if (!cache) caches.set(store, (cache = new ResultCache(store)));
  return cache;
}

/** Characters of the finished results that are kept for reuse. */
export const keptCharacters = (store: JobStore): Promise<number> => cacheOf(store).size();

/** Forgets every finished result that was kept for reuse. */
export async function clearResults(store: JobStore): Promise<void> {
  await cacheOf(store).clear();
}
