// @vitest-environment node
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { findCards } from '../../../src/article/cards';
import { Budget } from '../../../src/shared/budget';

/** Huge pages are built in the quicker DOM: the test is about the finder. */
function find(body: string): { cards: number; milliseconds: number; spent: boolean } {
  const { document } = parseHTML(`<html><head></head><body>${body}</body></html>`);
  const budget = new Budget({ nodes: 150_000, milliseconds: 1_500 });
  const before = performance.now();
  const cards = findCards(document, [], budget).length;
  return { cards, milliseconds: performance.now() - before, spent: budget.spent };
}

const repeat = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');
const ENOUGH = 6_000;

test('100,000 siblings end within the budget', () => {
  const { milliseconds, spent, cards } = find(repeat(100_000, (index) => `<a href="/story-number-${index}-of-the-list">A headline that is long enough</a>`));
  expect(spent).toBe(true);
  expect(cards).toBeGreaterThan(0);
  expect(cards).toBeLessThanOrEqual(2_000);
  expect(milliseconds).toBeLessThan(ENOUGH);
});

test('depth 20,000 overflows nothing, also with links on the way down', () => {
  const link = '<a href="/a-story-down-in-the-depth">A headline that is long enough</a>';
  expect(find(`${'<div>'.repeat(20_000)}${link}${'</div>'.repeat(20_000)}`).milliseconds).toBeLessThan(ENOUGH);
  expect(find(`<p>${'<b>x'.repeat(20_000)}${link}${'</b>'.repeat(20_000)}</p>`).milliseconds).toBeLessThan(ENOUGH);
  expect(find(repeat(5_000, (index) => `<div><a href="/a-story-down-in-the-depth-${index}">A headline that is long enough</a>`)).milliseconds).toBeLessThan(ENOUGH);
});

test('many links to one or two stories take linear time', () => {
  expect(find(repeat(10_000, () => '<li><a href="/the-same-story-again-and-again">The same headline again and again</a></li>')).milliseconds).toBeLessThan(ENOUGH);
  expect(find(repeat(10_000, (index) => `<li><h3><a href="/the-same-${index % 2}-again-and-again">The same headline again and again</a></h3></li>`)).milliseconds).toBeLessThan(ENOUGH);
});

test('a text of 20 MB and class names of 1 MB are cut', () => {
  expect(find(`<a href="/a-story-with-too-much-text">${'word '.repeat(4_000_000)}</a>`).milliseconds).toBeLessThan(ENOUGH);
  expect(find(`<div class="${'nav-'.repeat(250_000)}"><a href="/a-story-in-a-long-class">A headline that is long enough</a></div>`.repeat(5)).milliseconds).toBeLessThan(ENOUGH);
});
