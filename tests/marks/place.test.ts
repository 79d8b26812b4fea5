import { describe, expect, it } from 'vitest';
import { separate } from '../../src/marks/place';
import type { Spot } from '../../src/marks/place';

const size = { width: 50, height: 24 };
const spot = (x: number, y: number, shown = true): Spot => ({ x, y, shown });

describe('separate', () => {
  it('leaves marks alone that do not meet', () => {
    const spots = [spot(0, 0), spot(100, 0), spot(0, 60)];
    separate(spots, [size, size, size]);
    expect(spots.map(({ y }) => y)).toEqual([0, 0, 60]);
  });

  it('moves the later of two that lie on each other below the earlier', () => {
    const spots = [spot(10, 10), spot(20, 12), spot(15, 14)];
    separate(spots, [size, size, size]);
    expect(spots.map(({ y }) => y)).toEqual([10, 38, 66]);
  });

  it('takes no account of marks that are not shown', () => {
    const spots = [spot(10, 10, false), spot(10, 10)];
    separate(spots, [size, size]);
    expect(spots[1]!.y).toBe(10);
  });
});
