import { describe, expect, test, vi } from 'vitest';
import { densestLines, isProse } from '../../src/article/density';
import { readLines, type Line } from '../../src/article/lines';
import { pruneLines } from '../../src/article/prune';
import { storyLines } from '../../src/article/story';
import { hiddenByMarkup, isDialog, isShown } from '../../src/article/visibility';
import { Budget } from '../../src/shared/budget';
import { pageOf, paragraphs, prose } from './page';

const linesOf = (page: Document): Line[] => readLines(page.body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);
const textsOf = (lines: Iterable<Line>): string[] => [...lines].map(({ text }) => text);

describe('storyLines', () => {
  test('does not ask the library where its own judgement finds a story', () => {
    const page = pageOf(`<article><h1>A long enough title of a page</h1>${paragraphs(6)}</article>`);
    const readable = vi.fn(() => new Set<Text>());
    expect(textsOf(storyLines(page, linesOf(page), readable))).toEqual(prose(6));
    expect(readable).not.toHaveBeenCalled();
  });

  test('does not ask it either where there is hardly any prose', () => {
    const page = pageOf('<p>Welcome.</p><button>Start</button>');
    const readable = vi.fn(() => new Set<Text>());
    expect(storyLines(page, linesOf(page), readable)).toEqual([]);
    expect(readable).not.toHaveBeenCalled();
  });

  test('leaves out what the browser does not lay out', () => {
    const page = pageOf(`<article><h1>A long enough title of a page</h1>${paragraphs(6)}<p id="closed">${prose(1, 8)[0]}</p></article>`);
    const closed = page.querySelector('#closed')!;
    for (const element of page.querySelectorAll('p')) Object.assign(element, { checkVisibility: () => element !== closed });
    expect(textsOf(storyLines(page, linesOf(page), () => new Set()))).toEqual(prose(6));
  });

  test('keeps a page that is not laid out yet', () => {
    const page = pageOf(`<article><h1>A long enough title of a page</h1>${paragraphs(6)}</article>`);
    for (const element of page.querySelectorAll('p')) Object.assign(element, { checkVisibility: () => false });
    expect(storyLines(page, linesOf(page), () => new Set())).toHaveLength(6);
  });
});

describe('densestLines', () => {
  test('are those below the element that holds the prose', () => {
    const page = pageOf(`<div>${paragraphs(1, 9)}</div><main><div>${paragraphs(6)}</div></main><ul><li><a href="/">link</a></li></ul>`);
    expect(textsOf(densestLines(linesOf(page)))).toEqual(prose(6));
  });

  test('are none without prose', () => {
    expect(densestLines(linesOf(pageOf('<p>a</p><p>b</p>'))).size).toBe(0);
  });
});

test.each([
  [`<p>${prose(1)[0]}</p>`, true],
  ['<p>Too short.</p>', false],
  [`<p><a href="/">${prose(1)[0]}</a></p>`, false],
  ['<p>이재명 대통령이 정상회의에 참석해 새로운 비전을 발표했다.</p>', true],
])('isProse %s', (html, expected) => expect(isProse(linesOf(pageOf(html))[0]!)).toBe(expected));

test('pruneLines takes out what its container or its names put beside the story', () => {
  const beside = ['<figure><figcaption>a</figcaption></figure>', '<nav>b</nav>', '<div class="share-bar">c</div>', '<p><a href="/">d d d</a></p>', '<aside><p>e</p></aside>', '<div class="newsletter"><div><p>f</p></div></div>'];
  const lines = linesOf(pageOf(`<article class="article-nav">${beside.join('')}<p>story</p></article>`));
  expect(textsOf(pruneLines(lines))).toEqual(['story']);
});

describe('visibility', () => {
  const first = (html: string): Element => pageOf(html).body.firstElementChild!;

  test.each(['<p hidden>', '<p style="display:none">', '<p style="color:red; DISPLAY : none">', '<p style="visibility:hidden">'])('%s is hidden', (html) => expect(hiddenByMarkup(first(html))).toBe(true));
  test.each(['<p>', '<p hidden="until-found">', '<p style="display:block">', '<p aria-hidden="true">'])('%s is not', (html) => expect(hiddenByMarkup(first(html))).toBe(false));
  test.each(['<dialog open>', '<div role="dialog">', '<div role="alertdialog">', '<div aria-modal="true">'])('%s is a dialog', (html) => expect(isDialog(first(html))).toBe(true));
  test.each(['<div>', '<div role="main">', '<div aria-modal="false">'])('%s is none', (html) => expect(isDialog(first(html))).toBe(false));

  test('without a browser everything is shown', () => {
    const element = first('<p>');
    Object.assign(element, { checkVisibility: undefined });
    expect(isShown(element)).toBe(true);
  });
});
