// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPause, pauseAfter, wait, withBackOff } from '../../src/reading/back-off';
import { EngineError, engineFaults } from '../../src/reading/types';

describe('back-off', () => {
  test('never asks more than five times, never waits longer than two minutes, and never sooner than it was told', () => {
    fc.assert(fc.property(fc.constantFrom(...engineFaults), fc.option(fc.nat(400_000)), fc.integer({ min: 1, max: 50 }), (fault, retryAfter, attempt) => {
      const pause = pauseAfter(new EngineError(fault, '', retryAfter), attempt);
      if (pause === null) return;
      expect(attempt).toBeLessThanOrEqual(4);
      expect(pause).toBeLessThanOrEqual(longestPause);
      if (retryAfter !== null) expect(pause).toBeGreaterThanOrEqual(retryAfter);
      else expect(pause).toBeGreaterThan(0);
    }));
  });

  test('waiting ends at once when told to, and leaves no timer', async () => {
    const control = new AbortController();
    const start = Date.now();
    setTimeout(() => control.abort(), 20);
    await expect(wait(60_000, control.signal)).rejects.toMatchObject({ fault: 'aborted' });
    await expect(wait(60_000, AbortSignal.abort())).rejects.toMatchObject({ fault: 'aborted' });
    await wait(5, new AbortController().signal);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test('an abort during the work or the pause is an abort, whatever was thrown', async () => {
    const control = new AbortController();
    const work = () => (control.abort(), Promise.reject(new EngineError('server')));
    await expect(withBackOff(work, control.signal)).rejects.toMatchObject({ fault: 'aborted' });
    let calls = 0;
    await expect(withBackOff(() => Promise.resolve(calls++), AbortSignal.abort())).rejects.toMatchObject({ fault: 'aborted' });
    expect(calls).toBe(0);
  });
});
