import { describe, expect, it } from 'vitest';
import { separate, spotFor } from '../../src/marks/place';
import type { Around, Spot } from '../../src/marks/place';

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

describe('spotFor', () => {
  const rect = (left: number, top: number, width: number, height: number) => ({ left, top, width, height, right: left + width, bottom: top + height });
  const around = (change: Partial<Around>): Around => ({ kind: 'picture', box: rect(100, 100, 400, 300), line: null, rtl: false, room: 1000, ...change });
  const at = (change: Partial<Around>): [number, number] => {
    const { x, y } = spotFor(around(change), size);
    return [x, y];
  };

  it('is the corner of a picture where reading begins', () => {
    expect(at({})).toEqual([108, 108]);
    expect(at({ rtl: true })).toEqual([442, 108]);
  });

  it('keeps off the buttons of a player: beside it, else over it', () => {
    const player = { kind: 'audio' as const, box: rect(100, 100, 300, 54) };
    expect(at(player)).toEqual([406, 115]);
    expect(at({ ...player, rtl: true })).toEqual([44, 115]);
    expect(at({ ...player, room: 420 })).toEqual([100, 74]);
  });

  it('follows the last line of words, and goes below where they fill the window', () => {
    const words = { kind: 'article' as const, line: rect(100, 200, 300, 40) };
    expect(at(words)).toEqual([406, 208]);
    expect(at({ ...words, rtl: true })).toEqual([44, 208]);
    expect(at({ ...words, room: 420 })).toEqual([100, 242]);
  });

  it('stays within the window', () => {
    for (const rtl of [false, true]) {
      for (const room of [60, 200, 320]) {
        const { x } = spotFor(around({ kind: 'card', line: rect(2, 10, room - 4, 20), room, rtl }), size);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + size.width).toBeLessThanOrEqual(Math.max(room, size.width + 4));
      }
    }
  });

  it('is none on what is too small to be seen', () => {
    expect(spotFor(around({ box: rect(0, 0, 10, 10) }), size).shown).toBe(false);
  });
});
