import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchOpening } from '../../src/consent/watch';
import { openRootOf } from '../../src/consent/walk';

const sight = { rootOf: openRootOf, isVisible: () => true, signal: new AbortController().signal };

/** How often it looked when each wait really took `factor` times as long as asked for. */
async function looksAt(factor: number): Promise<number> {
  let now = 0;
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  await watchOpening(() => (looks++, false), 1000, sight, (milliseconds) => {
    now += milliseconds * factor;
    return Promise.resolve();
  });
  return looks;
}

describe('watching for something new', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('looks as often on a busy page as on a quiet one', async () => {
    expect(await looksAt(3)).toBe(await looksAt(1));
  });

  it('ends in bounded time where timers are slowed', async () => {
    const looks = await looksAt(20);
    expect(looks).toBeGreaterThan(2);
    expect(looks).toBeLessThan(8);
  });

  it('ends at once when it is there', async () => {
    const wait = vi.fn(() => Promise.resolve());
    await watchOpening(() => true, 1000, sight, wait);
    expect(wait).not.toHaveBeenCalled();
  });
});
