import { describe, expect, it } from 'vitest';
import { forgetFinished, jobLimits, keepSpec, keepState, loadJobs, loadSpec } from '../../src/reading/job-store';
import type { JobState, JobStatus } from '../../src/reading/types';
import { MemoryStore, spec } from './job-support';

const state = (id: string, status: JobStatus): JobState => ({ id, task: 'translate', tabId: 1, status, done: 0, total: 1, progress: null, results: [], fault: null });

async function keep(store: MemoryStore, id: string, status: JobStatus, text = 'x'): Promise<void> {
  await keepSpec(store, { ...spec([text]), id });
  await keepState(store, state(id, status));
}

const idsIn = async (store: MemoryStore) => (await loadJobs(store)).map(({ id }) => id);

describe('what is kept of jobs', () => {
  it('is bounded in number; the oldest go with all that came of them', async () => {
    const store = new MemoryStore();
    for (let index = 0; index < jobLimits.jobs + 5; index++) await keep(store, `job-${index}`, 'done');
    expect(await idsIn(store)).toEqual(Array.from({ length: jobLimits.jobs }, (_, index) => `job-${index + 5}`));
    expect(store.text()).not.toContain('job-4"');
  });

  it('is bounded in text', async () => {
    const store = new MemoryStore();
    const long = 'a'.repeat(jobLimits.characters / 2);
    for (const id of ['one', 'two', 'three']) await keep(store, id, 'done', long);
    expect(await idsIn(store)).toEqual(['two', 'three']);
    expect(await loadSpec(store, 'one')).toBeNull();
  });

  it('never loses one that is running', async () => {
    const store = new MemoryStore();
    await keep(store, 'first', 'running', 'a'.repeat(jobLimits.characters));
    await keep(store, 'second', 'done', 'a'.repeat(jobLimits.characters));
    expect(await idsIn(store)).toEqual(['first', 'second']);
  });

  it('can be forgotten, but for what is running', async () => {
    const store = new MemoryStore();
    await keep(store, 'running', 'running');
    for (const status of ['done', 'failed', 'cancelled'] as const) await keep(store, status, status, 'secret text');
    await forgetFinished(store);
    expect(await idsIn(store)).toEqual(['running']);
    expect(store.text()).not.toContain('secret text');
  });
});
