import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/labels/geometry';
import { documentOf, judge, verdicts } from './support/page';

const card = (id: string): string => `<div id="${id}" data-card><a href="/${id}"><h3>A headline long enough for ${id}</h3></a></div>`;
const label = '<div id="label">AI article</div>';
const marked = (body: string, boxOf?: (element: Element) => Box | null): string[] => verdicts(judge(documentOf(body), boxOf ? { boxOf } : {}));

describe('words in an entry of a list, outside of its card', () => {
  test.each([
    ['under the card', `<ul><li>${card('one')}</li><li>${card('two')}${label}</li></ul>`, ['two:generated']],
    ['over the card', `<ul><li>${label}${card('one')}</li><li>${card('two')}</li></ul>`, ['one:generated']],
    ['beside a wrapper of it', `<div><div class="e"><div>${card('one')}</div>${label}</div><div class="e">${card('two')}</div></div>`, ['one:generated']],
  ])('%s', (_, body, expected) => {
    expect(marked(body)).toEqual(expected);
  });

  test('speak of the story where the card stands alone in it', () => {
    expect(marked(`<article id="story" data-article><h1>The bridge is open</h1><p>The bridge opened on Monday.</p><div>${card('one')}${label}</div></article>`)).toEqual(['story:generated']);
  });

  test('do not reach over the words of a story', () => {
    const story = (id: string): string => `<div><p>The bridge opened on Monday, the mayor said.</p>${card(id)}</div>`;
    expect(marked(`<article id="story" data-article><h1>The bridge is open</h1>${story('one')}${story('two')}${label}</article>`)).toEqual(['story:generated']);
  });
});

describe('words between two cards', () => {
  const list = (inner: string): string => `<main><article id="story" data-article><h1>The bridge is open</h1><p>The bridge opened on Monday.</p><div class="list">${inner}</div></article></main>`;

  test('speak of the one before', () => {
    expect(marked(list(`${card('one')}${label}${card('two')}`))).toEqual(['one:generated']);
    expect(marked(list(`${card('one')}${card('two')}${label}`))).toEqual(['two:generated']);
  });

  test('speak of the one behind where such words lead the list', () => {
    expect(marked(list(`<div>Culture</div>${card('one')}${label}${card('two')}`))).toEqual(['two:generated']);
  });

  test('speak of the one that is drawn nearer', () => {
    const at: Record<string, Box> = { one: { left: 0, top: 0, right: 300, bottom: 100 }, label: { left: 0, top: 140, right: 300, bottom: 160 }, two: { left: 0, top: 160, right: 300, bottom: 260 } };
    expect(marked(list(`${card('one')}${label}${card('two')}`), (element) => at[element.id] ?? null)).toEqual(['two:generated']);
  });

  test('with a link of their own speak of what they lead to, which is none of the cards', () => {
    expect(marked(list(`${card('one')}<div><a href="/x">Another headline that was not found as card</a>${label}</div>${card('two')}`))).not.toContain('one:generated');
  });
});
