import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const frames = vi.hoisted(() => ({ list: [] as { frameId: number; result: unknown }[] }));
vi.mock('../../src/platform/browser', () => ({ browser: { scripting: { executeScript: () => Promise.resolve(frames.list) } } }));
const { findFrame, frameIdOf } = await import('../../src/background/prompt-frames');

const frame = (frameId: number, url: string, width = 300, height = 200) => ({ frameId, result: { url, width, height } });
const seen = { url: 'https://cmp.example/prompt?id=1', width: 700, height: 260 };

beforeEach(() => {
  frames.list = [frame(0, 'https://news.example/', 1280, 900), frame(3, 'https://ads.example/banner')];
});

describe('the frame that a page describes', () => {
  it('is the one with its address', async () => {
    frames.list.push(frame(4, 'https://cmp.example/other'), frame(5, seen.url));
    expect(await frameIdOf(1, seen)).toBe(5);
  });

  it('is the only one of its origin, where it was sent on', async () => {
    frames.list.push(frame(4, 'https://cmp.example/second-layer'));
    expect(await frameIdOf(1, seen)).toBe(4);
  });

  it('is told from others of its address by its size', async () => {
    frames.list.push(frame(4, seen.url, 1, 1), frame(5, seen.url, 700, 261));
    expect(await frameIdOf(1, seen)).toBe(5);
  });

  it('is the only one of its size, where it was sent to another origin', async () => {
    frames.list.push(frame(6, 'https://sent-on.example/', 700, 260));
    expect(await frameIdOf(1, seen)).toBe(6);
  });

  it('is never the page itself, nor a guess', async () => {
    expect(await frameIdOf(1, seen)).toBeNull();
    expect(await frameIdOf(1, { url: 'https://news.example/', width: 1280, height: 900 })).toBeNull();
    frames.list.push(frame(4, 'https://cmp.example/a'), frame(5, 'https://cmp.example/b'));
    expect(await frameIdOf(1, seen)).toBeNull();
  });

  it('survives frames that answer nothing', async () => {
    frames.list.push({ frameId: 7, result: undefined }, { frameId: 8, result: null });
    expect(await frameIdOf(1, seen)).toBeNull();
  });
});

describe('a frame that is still on its way to its address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is found when it is there', async () => {
    const finding = findFrame(1, seen);
    await vi.advanceTimersByTimeAsync(300);
    frames.list.push(frame(5, seen.url));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await finding).toBe(5);
  });

  it('is given up after two seconds', async () => {
    const finding = findFrame(1, seen);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await finding).toBeNull();
  });
});
