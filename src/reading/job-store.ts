import * as v from 'valibot';
import { engineFaults, jobStatuses, type JobState, summaryLengths } from './types';

/** Where jobs and results are kept; the caller passes the browser's storage or a map. */
export interface JobStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

const anchorSchema = v.object({ quote: v.string(), prefix: v.string(), suffix: v.string() });
const blockSchema = v.object({ kind: v.string(), text: v.string(), lang: v.string(), dir: v.picklist(['ltr', 'rtl']), anchor: anchorSchema });

/** What a job is to do; stored, so that it can go on after the background's death. Holds no key. */
export const jobSpecSchema = v.object({
  id: v.string(),
  task: v.picklist(['translate', 'summarise']),
  tabId: v.number(),
  /** Which engine to make again when the job is resumed. */
  engine: v.string(),
  headline: v.string(),
  blocks: v.array(blockSchema),
  from: v.string(),
  to: v.string(),
  length: v.picklist(summaryLengths),
});
export type JobSpec = v.InferOutput<typeof jobSpecSchema>;

const resultSchema = v.object({ text: v.string(), final: v.boolean(), unsupported: v.optional(v.array(v.string())) });
const stateSchema = v.object({
  id: v.string(),
  task: v.picklist(['translate', 'summarise']),
  tabId: v.number(),
  status: v.picklist(jobStatuses),
  done: v.number(),
  total: v.number(),
  progress: v.nullable(v.number()),
  results: v.array(v.nullable(resultSchema)),
  fault: v.nullable(v.object({ fault: v.picklist(engineFaults), detail: v.string(), retryAfter: v.nullable(v.number()) })),
});

const listKey = 'jobs';
const specKey = (id: string) => `job-spec:${id}`;
const stateKey = (id: string) => `job-state:${id}`;
/** Older jobs are forgotten: there may be so many, and so many characters of text in all of them together. */
export const jobLimits = { jobs: 20, characters: 600_000 };

const sizeOf = (spec: JobSpec | null): number => spec?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;

async function listed(store: JobStore): Promise<string[]> {
  const list = v.safeParse(v.array(v.string()), await store.get(listKey));
  return list.success ? list.output : [];
}

/** Keeps what a job is to do and puts it on the list; the oldest jobs that are not running leave it. */
export async function keepSpec(store: JobStore, spec: JobSpec): Promise<void> {
  const others = (await listed(store)).filter((id) => id !== spec.id);
  const kept = [spec.id];
  let characters = sizeOf(spec);
  for (const id of others.reverse()) {
    const size = sizeOf(await loadSpec(store, id));
    const running = (await loadState(store, id))?.status === 'running';
    if (running || (kept.length < jobLimits.jobs && characters + size <= jobLimits.characters)) {
      kept.unshift(id);
      characters += size;
    } else await removeJob(store, id);
  }
  await store.set(specKey(spec.id), spec);
  await store.set(listKey, kept);
}

/** Forgets every job that is not running, with what came of it. */
export async function forgetFinished(store: JobStore): Promise<void> {
  for (const { id, status } of await loadJobs(store)) if (status !== 'running') await forgetJob(store, id);
}

export async function keepState(store: JobStore, state: JobState): Promise<void> {
  await store.set(stateKey(state.id), state);
}

/** What is stored of a job; null for what is missing or damaged. */
export async function loadState(store: JobStore, id: string): Promise<JobState | null> {
  const parsed = v.safeParse(stateSchema, await store.get(stateKey(id)));
  return parsed.success ? (parsed.output as JobState) : null;
}

export async function loadSpec(store: JobStore, id: string): Promise<JobSpec | null> {
  const parsed = v.safeParse(jobSpecSchema, await store.get(specKey(id)));
  return parsed.success ? parsed.output : null;
}

/** The jobs of a tab, or all of them, the oldest first. */
export async function loadJobs(store: JobStore, tabId: number | null = null): Promise<JobState[]> {
  const states = await Promise.all((await listed(store)).map((id) => loadState(store, id)));
  return states.filter((state): state is JobState => state !== null && (tabId === null || state.tabId === tabId));
}

/** Jobs that were running when the background died: what to start again. */
export async function unfinishedJobs(store: JobStore): Promise<JobSpec[]> {
  const running = (await loadJobs(store)).filter((state) => state.status === 'running');
  const specs = await Promise.all(running.map((state) => loadSpec(store, state.id)));
  return specs.filter((spec): spec is JobSpec => spec !== null);
}

export async function forgetJob(store: JobStore, id: string): Promise<void> {
  await store.set(listKey, (await listed(store)).filter((other) => other !== id));
  await removeJob(store, id);
}

async function removeJob(store: JobStore, id: string): Promise<void> {
  await store.remove(specKey(id));
  await store.remove(stateKey(id));
}
