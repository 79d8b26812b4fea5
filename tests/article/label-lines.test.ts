import { describe, expect, test } from 'vitest';
import phrases from '../../src/article/labels.json';
import { findPage } from '../../src/article/find';
import { withoutLabels } from '../../src/article/label-lines';
import type { Line } from '../../src/article/lines';
import { pageOf, prose } from './page';

const linesOf = (...texts: string[]): Line[] => texts.map((text) => ({ text }) as Line);
const left = (...texts: string[]): string[] => withoutLabels(linesOf(...texts)).map(({ text }) => text);

describe('a line that is nothing but a label', () => {
  test.each(Object.entries(phrases).flatMap(([kind, list]) => list.map((phrase) => [kind, phrase] as const)))('(%s) "%s" is left out, however it is written', (_kind, phrase) => {
    expect(left(phrase, `${phrase.toUpperCase()}:`, `» ${phrase} …`)).toEqual([]);
  });

  test('is not one that only begins with it, nor a sentence, nor marks', () => {
    const kept = ['Advertisement prices rise by a tenth', 'Related costs', 'Read more books, says the minister', '***', '—', 'Anzeige erstattet'];
    expect(left(...kept)).toEqual(kept);
  });
});

test('every phrase is written small and once, and is no longer than a label', () => {
  const all = Object.values(phrases).flat();
  expect(new Set(all).size).toBe(all.length);
  for (const phrase of all) expect([phrase, phrase.length < 40]).toEqual([phrase.toLowerCase(), true]);
});

test('the story reads on over the labels between its paragraphs', () => {
  const body = prose(6).map((text, index) => `<p>${text}</p>${index % 2 ? '<p>Advertisement</p>' : '<div>Read also:</div>'}`).join('');
  const { blocks } = findPage(pageOf(`<article><h1>The bridge opens two months late</h1>${body}</article>`)).articles[0]!;
  expect(blocks.map(({ text }) => text)).toEqual(prose(6));
});
