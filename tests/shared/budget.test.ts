import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/shared/budget';

const plenty = { nodes: 1_000_000, milliseconds: 1_000_000 };

/** A clock that stands still until it is moved. */
function clock() {
  const at = { ms: 0, asked: 0 };
  const now = (): number => {
    at.asked += 1;
    return at.ms;
  };
  return { at, now };
}

describe('Budget', () => {
  it('gives out as many nodes as it holds and not one more', () => {
    const budget = new Budget({ ...plenty, nodes: 3 });
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, true]);
    expect(budget.spent).toBe(false);
    expect(budget.take()).toBe(false);
    expect(budget.spent).toBe(true);
  });

  it('takes several at once, and none where fewer are left', () => {
    const budget = new Budget({ ...plenty, nodes: 10 });
    expect(budget.take(10)).toBe(true);
    expect(new Budget({ ...plenty, nodes: 10 }).take(11)).toBe(false);
  });

  it('stays spent, also when time seems to go back', () => {
    const { at, now } = clock();
    const budget = new Budget({ ...plenty, milliseconds: 5 }, null, now);
    at.ms = 6;
    expect(budget.take(2)).toBe(false);
    at.ms = 0;
    expect(budget.take(2)).toBe(false);
  });

  it('notices the end of its time within 64 single steps', () => {
    const { at, now } = clock();
    const budget = new Budget({ nodes: 1_000_000, milliseconds: 5 }, null, now);
    budget.take();
    at.ms = 6;
    let steps = 0;
    while (budget.take()) steps += 1;
    expect(steps).toBeLessThanOrEqual(64);
  });

  it('asks the clock seldom, since asking costs more than a step', () => {
    const { at, now } = clock();
    const budget = new Budget(plenty, null, now);
    for (let step = 0; step < 6_400; step += 1) budget.take();
    expect(at.asked).toBeLessThanOrEqual(102);
  });

  it('ends with its signal, whether it was aborted before or during the work', () => {
    const control = new AbortController();
    const budget = new Budget(plenty, control.signal);
    expect(budget.take()).toBe(true);
    control.abort();
    expect(budget.take()).toBe(false);
    expect(new Budget(plenty, control.signal).take()).toBe(false);
  });

  it('can be ended by whoever meets a limit of its own', () => {
    const budget = new Budget(plenty);
    budget.spend();
    expect(budget.take()).toBe(false);
    expect(budget.spent).toBe(true);
  });
});
