import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForPrompt } from '../../src/consent/gate';

vi.mock('../../src/consent/gate-look', async (original) => ({ ...(await original<object>()), isPromptFrame: () => true }));

let alive: AbortController;
let told: Element[];

/** A frame of another origin, as far as this engine has one: an element of that name whose document cannot be seen. */
function addFrame(): Element {
  const frame = document.createElementNS('urn:other', 'iframe');
  document.body.append(frame);
  return frame;
}
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const load = (frame: Element): Promise<unknown> => (frame.dispatchEvent(new Event('load')), pass(500));

beforeEach(() => {
  vi.useFakeTimers();
  alive = new AbortController();
  told = [];
  document.body.innerHTML = '<main><p>Story</p></main>';
  watchForPrompt(document, { signal: alive.signal, isShown: () => true, onPrompt: ({ frame }) => frame && told.push(frame) });
});
afterEach(() => {
  alive.abort();
  vi.useRealTimers();
});

describe('a frame that may hold a prompt', () => {
  it('is told of once while its document loads', async () => {
    const frame = addFrame();
    await pass(500);
    await load(frame);
    await pass(20_000);
    expect(told).toEqual([frame]);
  });

  it('is told of again when it goes to another document, a few times at most', async () => {
    const frame = addFrame();
    await pass(500);
    await load(frame);
    await load(frame);
    expect(told).toEqual([frame, frame]);
    for (let again = 0; again < 20; again++) await load(frame);
    expect(told.length).toBeLessThanOrEqual(6);
  });
});
