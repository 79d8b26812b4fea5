import { describe, expect, test } from 'vitest';
import { readLines, type Line } from '../../src/article/lines';
import { commonPlace, isWithin } from '../../src/article/roots';
import { splitStories } from '../../src/article/stories';
import { Budget } from '../../src/shared/budget';
import { pageOf, paragraphs } from './page';

const linesOf = (body: string): Line[] => readLines(pageOf(body).body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);

function partsOf(body: string): { opening: string | undefined; lines: number }[] {
  const lines = linesOf(body);
  const chosen = lines.filter(({ place }) => place.tag === 'p');
  return splitStories(chosen, lines).map(({ opening, lines: own }) => ({ opening: opening?.text, lines: own.length }));
}

describe('splitStories', () => {
  test('parts stories that stand in containers of their own', () => {
    expect(partsOf(`<article><h1>One</h1>${paragraphs(3)}</article><article><h1>Two</h1>${paragraphs(4)}</article>`)).toEqual([
      { opening: 'One', lines: 3 },
      { opening: 'Two', lines: 4 },
    ]);
  });

  test.each([
    ['one h1', `<article><h1>One</h1>${paragraphs(6)}</article>`],
    ['no h1', `<article>${paragraphs(6)}</article>`],
    ['two h1 in one container', `<article><h1>One</h1>${paragraphs(3)}<h1>Two</h1>${paragraphs(3)}</article>`],
    ['a second h1 with little below', `<article><h1>One</h1>${paragraphs(6)}</article><article><h1>Two</h1><p>Short.</p></article>`],
    ['an h1 inside the first story’s container', `<main><h1>One</h1>${paragraphs(3)}<div><h1>Two</h1>${paragraphs(3)}</div></main>`],
  ])('keeps a page whole: %s', (_name, body) => {
    const parts = partsOf(body);
    expect(parts).toHaveLength(1);
    expect(parts[0]!.opening).toBeUndefined();
  });
});

describe('commonPlace', () => {
  test('is the innermost element around all lines', () => {
    const lines = linesOf('<main id="m"><div><p>a</p></div><section><ul><li>b</li></ul></section></main><p>c</p>');
    expect(commonPlace(lines.slice(0, 2)).element.id).toBe('m');
    expect(commonPlace(lines).tag).toBe('body');
    expect(commonPlace(lines.slice(0, 1)).tag).toBe('p');
  });

  test('agrees with isWithin', () => {
    const lines = linesOf('<main><div><p>a</p></div><p>b</p></main>');
    const common = commonPlace(lines);
    expect(lines.every(({ place }) => isWithin(place, common))).toBe(true);
    expect(isWithin(common, lines[0]!.place)).toBe(false);
  });
});
