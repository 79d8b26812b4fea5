import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Storm, type StormLimits } from '../../src/shared/storm';

const limits: StormLimits = { perSecond: 3_000, atOnce: 12_000, firstRest: 5_000, longestRest: 60_000, calm: 10_000 };

/** A storm with a clock of its own; `after` lets time pass and counts records. */
function stormWith(changed: Partial<StormLimits> = {}) {
  let now = 0;
  const storm = new Storm({ ...limits, ...changed }, () => now);
  const after = (milliseconds: number, records: number): number => {
    now += milliseconds;
    return storm.count(records);
  };
  return { after };
}

describe('a storm', () => {
  it('is not what a page does when it loads, nor a steady trickle', () => {
    const { after } = stormWith();
    expect(after(0, 10_000)).toBe(0);
    for (let second = 0; second < 60; second++) expect(after(1000, 2500)).toBe(0);
  });

  it('is what goes on and on, at any pace above the limit', () => {
    fc.assert(fc.property(fc.integer({ min: 3_100, max: 50_000 }), (perSecond) => {
      const { after } = stormWith();
      return Array.from({ length: 200 }, () => after(1000, perSecond)).some((rest) => rest > 0);
    }));
  });

  it('makes us look away longer each time, up to a limit', () => {
    const { after } = stormWith();
    let rest = 0;
    const rests = Array.from({ length: 6 }, () => (rest = after(rest, 20_000)));
    expect(rests).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('counts as the first again after enough calm, and never where calm does not count', () => {
    const rests = (calm: number): number[] => {
      const { after } = stormWith({ calm });
      const first = after(0, 20_000);
      return [first, after(first + 9_000, 20_000), after(10_000 + 11_000, 20_000)];
    };
    expect(rests(10_000)).toEqual([5_000, 10_000, 5_000]);
    expect(rests(Infinity)).toEqual([5_000, 10_000, 20_000]);
  });
});
