import { describe, expect, test } from 'vitest';
import { gapBetween, liesOn, lyingOn, nearestTo } from '../../src/labels/geometry';
import type { Box } from '../../src/labels/geometry';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

/** Elements with boxes given as values. */
function drawn(boxes: Record<string, Box | null>) {
  const elements = new Map(Object.keys(boxes).map((name) => [name, document.createElement('div')]));
  const boxOf = (element: Element): Box | null => boxes[[...elements].find(([, one]) => one === element)![0]] ?? null;
  const among = (...names: string[]) => names.map((name) => ({ name, element: elements.get(name)! }));
  return { label: elements.get('label')!, among, boxOf };
}

describe('the gap between boxes', () => {
  test.each([
    ['above', box(0, 0, 100, 20), box(0, 30, 100, 20), 10],
    ['beside', box(0, 0, 100, 20), box(105, 5, 100, 20), 5],
    ['overlapping', box(0, 0, 100, 20), box(50, 10, 100, 20), 0],
    ['cornerwise', box(0, 0, 100, 20), box(200, 50, 100, 20), Infinity],
  ])('%s', (_, a, b, gap) => {
    expect(gapBetween(a, b)).toBe(gap);
    expect(gapBetween(b, a)).toBe(gap);
  });
});

describe('a small box lies on a large one', () => {
  test.each([
    ['inside', box(10, 10, 50, 20), true],
    ['a little over the edge', box(-2, 10, 50, 20), true],
    ['half over the edge', box(-25, 10, 50, 20), false],
    ['beside it', box(400, 10, 50, 20), false],
    ['nearly as large', box(0, 0, 300, 150), false],
    ['without size', box(10, 10, 0, 0), false],
  ])('%s: %s', (_, small, expected) => {
    expect(liesOn(small, box(0, 0, 320, 180))).toBe(expected);
  });
});

describe('the nearest', () => {
  test('is the one with the clearly smaller gap', () => {
    const { label, among, boxOf } = drawn({ label: box(0, 100, 80, 20), above: box(0, 0, 80, 60), below: box(0, 124, 80, 60) });
    expect(nearestTo(label, among('above', 'below'), boxOf)?.name).toBe('below');
  });

  test('is nobody when two are as near, or all are far', () => {
    const { label, among, boxOf } = drawn({ label: box(0, 100, 80, 20), above: box(0, 0, 80, 90), below: box(0, 130, 80, 60), far: box(0, 900, 80, 60) });
    expect(nearestTo(label, among('above', 'below'), boxOf)).toBeNull();
    expect(nearestTo(label, among('far'), boxOf)).toBeNull();
  });

  test('is nobody where nothing is drawn', () => {
    const { label, among, boxOf } = drawn({ label: null, above: box(0, 0, 80, 60) });
    expect(nearestTo(label, among('above'), boxOf)).toBeNull();
  });
});

test('lying on several, it is the smallest that counts', () => {
  const { label, among, boxOf } = drawn({ label: box(20, 20, 60, 20), page: box(0, 0, 1200, 4000), picture: box(10, 10, 300, 200), other: box(500, 0, 300, 200) });
  expect(lyingOn(label, among('page', 'picture', 'other'), boxOf)?.name).toBe('picture');
  expect(lyingOn(label, among('other'), boxOf)).toBeNull();
});
