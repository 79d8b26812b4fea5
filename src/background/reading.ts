import { browser } from '../platform/browser';
import { sessionStore } from '../platform/session';
import { ServeError } from '../messages/serve';
import type { JobQuestion } from '../messages/protocol';
import { clearResults, runJob } from '../reading/job';
import { forgetFinished, keepSpec, keepState, loadJobs, loadSpec, loadState, unfinishedJobs } from '../reading/job-store';
import type { JobSpec, JobStore } from '../reading/job-store';
import type { JobState } from '../reading/types';
import { testEngine } from './engine-test';
import { chooseEngine, makeEngine } from './engines';
import type { HandlersOf } from './handlers';
import { store as settings } from './settings';

/** Jobs survive the background's end, not the browser's. */
const jobs: JobStore = sessionStore;

const running = new Map<string, AbortController>();
/** Partial texts are stored this often at most, in milliseconds. */
const tellEvery = 150;

/** Stores the newest of many states, seldom enough; the last one before a pause is never lost. */
function stateKeeper(): (state: JobState) => void {
  let told = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (state) => {
    clearTimeout(waiting);
    // The end is stored by the job itself.
    if (state.status !== 'running') return;
    const keep = (): void => {
      told = Date.now();
      void keepState(jobs, state).catch(() => undefined);
    };
    const pause = told + tellEvery - Date.now();
    if (pause > 0) waiting = setTimeout(keep, pause);
    else keep();
  };
}

async function run(spec: JobSpec, control = new AbortController()): Promise<void> {
  running.set(spec.id, control);
  // Each call of the browser's API puts off the end of an idle background.
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    const { document } = await settings.read();
    const engine = makeEngine(spec.task, spec.engine, document.values);
    if (engine) await runJob(spec, engine, jobs, control.signal, { onState: stateKeeper() });
    else await failUnavailable(spec.id);
  } finally {
    clearInterval(awake);
    running.delete(spec.id);
  }
}

/** A job whose engine is not there any more is not running. */
async function failUnavailable(id: string): Promise<void> {
  const state = await loadState(jobs, id);
  if (state) await keepState(jobs, { ...state, status: 'failed', fault: { fault: 'unavailable', detail: '', retryAfter: null } });
}

/** Settles when every job that was interrupted is running again. */
let resumed: Promise<void> = Promise.resolve();

async function resume(): Promise<void> {
  for (const spec of await unfinishedJobs(jobs)) if (!running.has(spec.id)) void run(spec);
}

/** Goes on with jobs that were running when the background ended. */
export function resumeJobs(): Promise<void> {
  return (resumed = resume().catch(() => undefined));
}

async function start(question: JobQuestion): Promise<JobState> {
  const { document } = await settings.read();
  if (!makeEngine(question.task, question.engine, document.values)) throw new ServeError('unavailable');
  for (const job of await loadJobs(jobs, question.tabId)) if (job.task === question.task) running.get(job.id)?.abort();
  const id = crypto.randomUUID();
  // Known as running before it is stored: a background that was just started looks for jobs that nobody runs.
  const control = new AbortController();
  running.set(id, control);
  const { what: _what, ...rest } = question;
  const total = question.task === 'translate' ? question.blocks.length : 1;
  const state: JobState = { id, task: question.task, tabId: question.tabId, status: 'running', done: 0, total, progress: null, results: [], fault: null };
  const spec = { ...rest, id };
  await keepSpec(jobs, spec);
  await keepState(jobs, state);
  void run(spec, control);
  return state;
}

export const readingHandlers: HandlersOf<'reading.start' | 'reading.cancel' | 'reading.jobs' | 'reading.host' | 'reading.forget' | 'engine.test'> = {
  'reading.start': start,

  async 'reading.cancel'({ id }) {
    // The click may be what woke the background: first let it take up the job, else it would do so after the cancel.
    await resumed;
    const control = running.get(id);
    control?.abort();
    // A job that could not be taken up again has nobody to end it.
    const state = control ? null : await loadState(jobs, id);
    if (state?.status === 'running') await keepState(jobs, { ...state, status: 'cancelled' });
    return null;
  },

  async 'reading.jobs'({ tabId }) {
    const [states, { document }] = await Promise.all([loadJobs(jobs, tabId), settings.read()]);
    const views = states.map(async (state) => {
      const spec = await loadSpec(jobs, state.id);
      const engine = spec?.engine ?? '';
      return { state, engine, host: makeEngine(state.task, engine, document.values)?.host ?? null, to: spec?.to ?? '', blocks: spec?.blocks ?? [] };
    });
    return Promise.all(views);
  },

  async 'reading.host'({ task, from, to }) {
    const { document } = await settings.read();
    return chooseEngine(task, document.values, from, to);
  },

  async 'reading.forget'() {
    await clearResults(jobs);
    await forgetFinished(jobs);
    return null;
  },

  async 'engine.test'({ engine }) {
    const { document } = await settings.read();
    return testEngine(engine, document.values);
  },
};
