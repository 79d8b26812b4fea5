import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PromptReport } from '../../src/consent/types';

/** The tab: what its page answers to each function, which frames it has, and what is known of its prompt. */
const tab = vi.hoisted(() => ({
  frames: new Set<number>(),
  shownLocks: [] as string[],
  locks: [] as string[],
  unlocked: [] as string[][],
  tcf: null as unknown,
  prompt: null as unknown,
}));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    scripting: {
      async executeScript({ target, func, args = [] }: { target: { frameIds: number[] }; func: { name: string }; args?: unknown[] }) {
        if (!tab.frames.has(target.frameIds[0]!)) throw new Error('no frame');
        if (func.name === 'lockedParts') return [{ result: tab.shownLocks }];
        if (func.name === 'unlockParts') tab.unlocked.push(args[0] as string[]);
        if (func.name === 'present') return [{ result: [] }];
        if (func.name === 'readTcf') return [{ result: tab.tcf }];
        return [{ result: func.name === 'func' ? true : null }];
      },
    },
  },
}));
vi.mock('../../src/background/state', () => ({
  updateTab: async (_id: number, change: (known: { prompt: unknown; locks: string[] }) => object) => Object.assign(tab, change(tab)),
}));
const { noteLocks, releaseLocks, watchFrame } = await import('../../src/background/prompt-around');

const asked: PromptReport = { status: 'could-not', reason: 'no-effect', way: 'words:en', choice: 'reject', stored: [], ms: 5 };
const denied = { consents: { 1: true, 2: false, 3: false, 5: false, 8: false } };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(tab, { frames: new Set([0, 4]), shownLocks: [], locks: [], unlocked: [], tcf: null, prompt: asked });
});
afterEach(() => vi.useRealTimers());

async function watchWhile(happens: () => void): Promise<unknown> {
  const watching = watchFrame(1, 4, asked);
  await vi.advanceTimersByTimeAsync(500);
  happens();
  await vi.advanceTimersByTimeAsync(20_000);
  await watching;
  return tab.prompt;
}

describe('a frame in which a prompt was answered', () => {
  it('that is taken away was answered', async () => {
    expect(await watchWhile(() => tab.frames.delete(4))).toEqual({ ...asked, status: 'done', reason: '' });
  });

  it('is verified by what the page around it says', async () => {
    tab.tcf = denied;
    expect(await watchWhile(() => tab.frames.delete(4))).toEqual({ ...asked, status: 'verified', reason: '' });
  });

  it('was not answered as wished where the page says another thing', async () => {
    tab.tcf = { consents: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, true])) };
    expect(await watchWhile(() => tab.frames.delete(4))).toMatchObject({ status: 'could-not', reason: 'no-effect' });
  });

  it('that stays has the word itself', async () => {
    expect(await watchWhile(() => undefined)).toBe(asked);
    const report = { ...asked, status: 'verified', reason: '' };
    expect(await watchWhile(() => Object.assign(tab, { prompt: report, frames: new Set([0]) }))).toBe(report);
  });
});

describe('the lock around a frame', () => {
  it('is released after the answer, once', async () => {
    tab.shownLocks = ['body'];
    await noteLocks(1);
    // Known with the tab, which outlives the background's memory.
    expect(tab.locks).toEqual(['body']);
    const releasing = Promise.all([releaseLocks(1), releaseLocks(1)]);
    await vi.advanceTimersByTimeAsync(1_000);
    await releasing;
    expect(tab.unlocked).toEqual([['body']]);
  });

  it('is left alone where there was none when the prompt was found', async () => {
    await noteLocks(1);
    await releaseLocks(1);
    expect(tab.unlocked).toEqual([]);
  });
});
