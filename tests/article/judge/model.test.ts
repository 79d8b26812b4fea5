import { describe, expect, test } from 'vitest';
import { featureNames } from '../../../src/article/judge/features';
import { chanceOf, type Forest } from '../../../src/article/judge/forest';
import model from '../../../src/article/judge/forest.json' with { type: 'json' };
import { secondNames } from '../../../src/article/judge/second';

describe('forest.json', () => {
  test('was learned from rows as they are written now', () => {
    expect(model.features).toEqual(featureNames);
    expect(model.extras).toEqual(secondNames);
    expect(new Set([...featureNames, ...secondNames]).size).toBe(featureNames.length + secondNames.length);
  });

  test('has a threshold that is a chance', () => {
    expect(model.threshold).toBeGreaterThan(0);
    expect(model.threshold).toBeLessThan(1);
  });

  const widths: [string, Forest, number][] = [
    ['first', model.first, model.features.length],
    ['second', model.second, model.features.length + model.extras.length],
  ];
  test.each(widths)('has complete trees over known columns (%s)', (_name, forest, width) => {
    expect(forest.trees.length).toBeGreaterThan(10);
    for (const { at, over, leaves } of forest.trees) {
      expect(Math.log2(at.length + 1) % 1).toBe(0);
      expect(over).toHaveLength(at.length);
      expect(leaves).toHaveLength(at.length + 1);
      expect(at.every((index) => Number.isInteger(index) && index >= 0 && index < width)).toBe(true);
      expect([...over, ...leaves].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('chanceOf', () => {
  const forest: Forest = { bias: 0, trees: [{ at: [0, 1, 1], over: [5, 1, 2], leaves: [-1, -2, 1, 3] }] };
  const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

  test.each([
    [[5, 1], -1],
    [[5, 1.5], -2],
    [[6, 2], 1],
    [[6, 9], 3],
  ])('takes %j down the tree to the leaf %d', (row, leaf) => expect(chanceOf(forest, row)).toBeCloseTo(logistic(leaf)));

  test('reads the row that begins where it is told', () => expect(chanceOf(forest, [9, 9, 5, 1.5], 2)).toBeCloseTo(logistic(-2)));

  test('adds the trees to the bias', () => {
    expect(chanceOf({ bias: 0.5, trees: [...forest.trees, ...forest.trees] }, [6, 9])).toBeCloseTo(logistic(6.5));
    expect(chanceOf({ bias: -1, trees: [] }, [])).toBeCloseTo(logistic(-1));
  });
});
