// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { clearResults, runJob } from '../../src/reading/job';
import { loadJobs, loadState, unfinishedJobs } from '../../src/reading/job-store';
import { EngineError, type JobState } from '../../src/reading/types';
import { fakeEngine, MemoryStore, numbered, spec } from './job-support';

const signal = () => new AbortController().signal;
const noWait = () => Promise.resolve();
const texts = (state: JobState) => state.results.map((result) => result?.text ?? null);

describe('runJob, translating', () => {
  test('translates every block, reports as it goes and stores the end', async () => {
    const store = new MemoryStore();
    const seen: JobState[] = [];
    const state = await runJob(spec(numbered(20)), fakeEngine(), store, signal(), { onState: (now) => seen.push(now) });
    expect(state).toMatchObject({ status: 'done', done: 20, total: 20, fault: null });
    expect(texts(state)).toEqual(numbered(20).map((text) => `ES ${text}`));
    expect(seen[0]).toMatchObject({ status: 'running', done: 0 });
    expect(seen.some((now) => now.results.some((result) => result && !result.final))).toBe(true);
    expect(seen.map((now) => now.done)).toEqual([...seen.map((now) => now.done)].sort((a, b) => a - b));
    expect(await loadState(store, 'job-1')).toEqual(state);
  });

  test('an article without blocks is done, blank blocks are asked of nobody', async () => {
    const engine = fakeEngine();
    expect(await runJob(spec([]), engine, new MemoryStore(), signal())).toMatchObject({ status: 'done', total: 0 });
    expect(texts(await runJob(spec(['', '  ']), engine, new MemoryStore(), signal()))).toEqual(['', '  ']);
    expect(engine.calls).toBe(0);
  });

  test('goes on after the background died at any moment: no block lost, none asked twice once stored', async () => {
    for (let diesAfter = 0; diesAfter < 40; diesAfter += 3) {
      const store = new MemoryStore();
      store.diesAfter = diesAfter;
      await runJob(spec(numbered(12)), fakeEngine(), store, signal());
      const stored = texts((await loadState(store, 'job-1')) ?? ({ results: [] } as unknown as JobState)).filter((text) => text?.startsWith('ES '));
      store.diesAfter = Infinity;
      const engine = fakeEngine();
      const state = await runJob(spec(numbered(12)), engine, store, signal());
      expect(texts(state)).toEqual(numbered(12).map((text) => `ES ${text}`));
      for (const text of stored) expect(engine.asked).not.toContain(text!.slice(3));
      expect(new Set(engine.asked).size).toBe(engine.asked.length);
    }
  });

  test('a dead job is found again with all that it needs, and without partial texts', async () => {
    const store = new MemoryStore();
    const killed = fakeEngine(['answer', () => new Promise(() => undefined)]);
    void runJob(spec(numbered(12)), killed, store, signal());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [found] = await unfinishedJobs(store);
    expect(found).toEqual(spec(numbered(12)));
    const engine = fakeEngine();
    const state = await runJob(found!, engine, store, signal());
    expect(state).toMatchObject({ status: 'done', done: 12 });
    expect(engine.asked).toEqual(numbered(12).slice(8));
    expect(await unfinishedJobs(store)).toEqual([]);
  });

  test('runs a finished job no second time, and takes known texts from the cache', async () => {
    const store = new MemoryStore();
    await runJob(spec(numbered(5)), fakeEngine(), store, signal());
    const engine = fakeEngine();
    await runJob(spec(numbered(5)), engine, store, signal());
    await runJob(spec(numbered(5), { id: 'job-2' }), engine, store, signal());
    expect(engine.calls).toBe(0);
    await runJob(spec([...numbered(5), 'New.'], { id: 'job-3' }), engine, store, signal());
    expect(engine.asked).toEqual(['New.']);
    await runJob(spec(numbered(1), { id: 'job-4', to: 'fr' }), engine, store, signal());
    await runJob(spec(numbered(1), { id: 'job-5' }), { ...engine, model: 'm2' }, store, signal());
    expect(engine.asked).toEqual(['New.', 'Block 0.', 'Block 0.']);
    await clearResults(store);
    await runJob(spec(numbered(1), { id: 'job-6' }), engine, store, signal());
    expect(engine.asked).toHaveLength(4);
  });

  test('asks once for a text that stands in several blocks', async () => {
    const engine = fakeEngine();
    const state = await runJob(spec(['Same.', 'Other.', 'Same.']), engine, new MemoryStore(), signal());
    expect(engine.asked).toEqual(['Same.', 'Other.']);
    expect(state.results.map((result) => result?.text)).toEqual(['ES Same.', 'ES Other.', 'ES Same.']);
    expect(state).toMatchObject({ status: 'done', done: 3 });
  });

  test('cancel ends it at once, keeps what is final, and the job can go on', async () => {
    const store = new MemoryStore();
    const control = new AbortController();
    const hanging = fakeEngine(['answer', (_request, context) => new Promise((_, reject) => {
      context.signal.addEventListener('abort', () => reject(new Error('raw')));
      setTimeout(() => control.abort(), 0);
    })]);
    const state = await runJob(spec(numbered(12)), hanging, store, control.signal);
    expect(state).toMatchObject({ status: 'cancelled', done: 8, fault: null });
    expect(await runJob(spec(numbered(12)), fakeEngine(), store, AbortSignal.abort())).toMatchObject({ status: 'cancelled', done: 8 });
    expect(await runJob(spec(numbered(12)), fakeEngine(), store, signal())).toMatchObject({ status: 'done', done: 12 });
  });

  test('waits as long as the server wants, with growing pauses otherwise, and gives up: no storm', async () => {
    const pauses: number[] = [];
    const wait = (milliseconds: number) => (pauses.push(milliseconds), Promise.resolve());
    const patient = fakeEngine([new EngineError('rate-limited', '', 7_000), new EngineError('rate-limited')]);
    expect(await runJob(spec(numbered(2)), patient, new MemoryStore(), signal(), { wait })).toMatchObject({ status: 'done' });
    expect(pauses.splice(0)).toEqual([7_000, 4_000]);
    const never = fakeEngine(Array.from({ length: 99 }, () => new EngineError('rate-limited', 'status 429')));
    const state = await runJob(spec(numbered(50)), never, new MemoryStore(), signal(), { wait });
    expect(state).toMatchObject({ status: 'failed', fault: { fault: 'rate-limited', detail: 'status 429', retryAfter: null } });
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(never.calls).toBe(5);
  });

  test.each(['unauthorised', 'quota', 'bad-address', 'forbidden-origin', 'language', 'too-long', 'needs-permission'] as const)('does not ask again after %s', async (fault) => {
    const engine = fakeEngine([new EngineError(fault)]);
    expect(await runJob(spec(numbered(3)), engine, new MemoryStore(), signal(), { wait: noWait })).toMatchObject({ status: 'failed', fault: { fault } });
    expect(engine.calls).toBe(1);
  });

  test('a pause longer than two minutes is the reader’s to wait', async () => {
    const engine = fakeEngine([new EngineError('rate-limited', '', 3_600_000)]);
    const state = await runJob(spec(numbered(1)), engine, new MemoryStore(), signal(), { wait: noWait });
    expect(state.fault).toEqual({ fault: 'rate-limited', detail: '', retryAfter: 3_600_000 });
    expect(engine.calls).toBe(1);
  });

  test('a failure in the middle of a batch keeps its finished blocks and asks only for the rest', async () => {
    const engine = fakeEngine([async (_request, context) => {
      context.onPart?.(0, 'ES first', true);
      context.onPart?.(1, 'ES half', false);
      throw new EngineError('offline');
    }]);
    const state = await runJob(spec(numbered(3)), engine, new MemoryStore(), signal(), { wait: noWait });
    expect(texts(state)).toEqual(['ES first', 'ES Block 1.', 'ES Block 2.']);
    expect(engine.asked).toEqual(['Block 1.', 'Block 2.']);
  });

  test('an engine that breaks its contract crashes the job, not the background, and its words are shown nowhere', async () => {
    const secret = 'key-in-an-error';
    const engine = fakeEngine([() => Promise.reject(new Error(secret))]);
    const store = new MemoryStore();
    const state = await runJob(spec(numbered(2)), engine, store, signal(), { wait: noWait });
    expect(state.fault).toEqual({ fault: 'crashed', detail: '', retryAfter: null });
    expect(store.text()).not.toContain(secret);
    const short = fakeEngine([() => Promise.resolve(['one']), () => Promise.resolve(['one'])]);
    expect(await runJob(spec(numbered(2)), short, new MemoryStore(), signal(), { wait: noWait })).toMatchObject({ fault: { fault: 'bad-answer' } });
    expect(await runJob(spec(numbered(2)), { ...engine, translate: undefined as never }, new MemoryStore(), signal())).toMatchObject({ fault: { fault: 'unavailable' } });
  });

  test('parts for blocks that do not exist, or after the end, change nothing', async () => {
    const engine = fakeEngine([async (_request, context) => {
      for (const index of [-1, 2, 99, 0.5, NaN]) context.onPart?.(index, 'wrong', true);
      context.onPart?.(0, 'ES a', true);
      context.onPart?.(0, 'changed', false);
      return ['ES a', 'ES b'];
    }]);
    expect(texts(await runJob(spec(['a', 'b']), engine, new MemoryStore(), signal()))).toEqual(['ES a', 'ES b']);
  });

  test('works on when the store does not', async () => {
    const broken = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')), remove: () => Promise.reject(new Error('no')) };
    expect(await runJob(spec(numbered(3)), fakeEngine(), broken, signal())).toMatchObject({ status: 'done', done: 3 });
  });
});

describe('runJob, summarising', () => {
  const summary = () => spec(numbered(3), { task: 'summarise' });

  test('checks every sentence against the article and keeps the result', async () => {
    const store = new MemoryStore();
    const engine = fakeEngine();
    const state = await runJob(summary(), engine, store, signal());
    expect(state).toMatchObject({ status: 'done', done: 1, total: 1 });
    expect(state.results).toEqual([
      { text: 'The bridge costs 99 million.', final: true, unsupported: ['99 million'] },
      { text: 'Block 1.', final: true, unsupported: [] },
    ]);
    const again = await runJob({ ...summary(), id: 'job-2' }, engine, store, signal());
    expect(again.results).toEqual(state.results);
    expect(engine.calls).toBe(1);
  });

  test('starts again from nothing after the background died', async () => {
    const store = new MemoryStore();
    store.values.set('job-state:job-1', JSON.stringify({ id: 'job-1', task: 'summarise', tabId: 3, status: 'running', done: 0, total: 1, progress: null, results: [{ text: 'half', final: false }], fault: null }));
    expect(await runJob(summary(), fakeEngine(), store, signal())).toMatchObject({ status: 'done', results: [{ final: true }, { final: true }] });
  });
});

describe('the list of jobs', () => {
  test('is by tab and bounded', async () => {
    const store = new MemoryStore();
    for (let index = 0; index < 30; index++) await runJob(spec(['x'], { id: `job-${index}`, tabId: index % 2 }), fakeEngine(), store, signal());
    const all = await loadJobs(store);
    expect(all).toHaveLength(20);
    expect(all.at(-1)!.id).toBe('job-29');
    expect((await loadJobs(store, 1)).every((state) => state.tabId === 1)).toBe(true);
    expect(store.values.has('job-spec:job-0')).toBe(false);
  });

  test.each([null, 'text', [], {}, { id: 1 }, { id: 'job-1', task: 'translate', results: 'x' }])('survives a damaged store: %j', async (damaged) => {
    const store = new MemoryStore();
    for (const key of ['jobs', 'job-state:job-1', 'job-spec:job-1', 'results']) store.values.set(key, JSON.stringify(damaged));
    expect(await loadJobs(store)).toEqual([]);
    expect(await runJob(spec(numbered(2)), fakeEngine(), store, signal())).toMatchObject({ status: 'done', done: 2 });
    expect(await loadJobs(store)).toHaveLength(1);
  });
});
