import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/article/blocks';
import { bylineOf } from '../../src/article/byline';
import { headlineLine, titleOf } from '../../src/article/headline';
import { readLines, type Line } from '../../src/article/lines';
import type { Block } from '../../src/article/types';
import { Budget } from '../../src/shared/budget';
import { pageOf, prose } from './page';

const linesOf = (body: string, lang = 'en'): Line[] => readLines(pageOf(body, '', lang).body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);

function blocks(body: string, lang = 'en'): Block[] {
  const lines = linesOf(body, lang);
  return blocksOf(lines, lines, null);
}

describe('blocksOf', () => {
  test.each([
    ['<p>text</p>', 'paragraph'],
    ['<div>text</div>', 'paragraph'],
    ['<h3>text</h3>', 'heading'],
    ['<ul><li>text</li></ul>', 'list-item'],
    ['<ul><li><p>text</p></li></ul>', 'list-item'],
    ['<blockquote><p>text</p></blockquote>', 'quote'],
    ['<pre>text</pre>', 'preformatted'],
    ['<table><tr><td>text</td></tr></table>', 'table'],
    ['<dl><dd>text</dd></dl>', 'list-item'],
  ])('%s is a %s', (html, kind) => expect(blocks(`<p>first</p>${html}`)[1]!.kind).toBe(kind));

  test('calls only the first block a lead, and only where it is named so', () => {
    expect(blocks('<p class="article-lead">one</p><p class="article-lead">two</p>').map(({ kind }) => kind)).toEqual(['lead', 'paragraph']);
    expect(blocks('<p>one</p>')[0]!.kind).toBe('paragraph');
  });

  test('anchors a block by its text and what stands around it', () => {
    const [, second] = blocks(`<p>${'a'.repeat(50)}</p><p>The second.</p><p>${'b'.repeat(50)}</p>`);
    expect(second!.anchor).toEqual({ quote: 'The second.', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) });
  });

  test('cuts a long quote, with its own continuation as context', () => {
    const text = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const { quote, suffix } = blocks(`<p>${text}</p><p>next</p>`)[0]!.anchor;
    expect(quote).toBe(text.slice(0, 300));
    expect(suffix).toBe(text.slice(300, 332));
  });

  test('takes the language from the nearest markup', () => {
    const langs = blocks('<p>one</p><div lang="fr"><p>deux</p><p lang="de">drei</p></div>').map(({ lang }) => lang);
    expect(langs).toEqual(['en', 'fr', 'de']);
  });
});

describe('titleOf', () => {
  test.each([
    ['<meta property="og:title" content="Open"><title>Title</title>', 'Open'],
    ['<meta property="og:title" content="  "><title> The \n title </title>', 'The title'],
    ['', ''],
  ])('%s', (head, title) => expect(titleOf(pageOf('', head))).toBe(title));

  test('is not the title of an svg in the page', () => {
    expect(titleOf(pageOf('<svg><title>Logo</title></svg>', ''))).toBe('');
  });
});

describe('headlineLine', () => {
  const text = (body: string, title: string, first = 100): string | undefined => headlineLine(linesOf(body), first, title)?.text;

  test('is the heading that the title repeats', () => {
    expect(text('<h1>The Daily News</h1><h2>The harbour will be rebuilt</h2><p>text</p>', 'The harbour will be rebuilt | The Daily News of town')).toBe('The harbour will be rebuilt');
  });

  test('is the last h1 before the story where the title repeats none', () => {
    expect(text('<h1>Logo</h1><h1>A headline</h1><p>text</p>', 'Something else')).toBe('A headline');
  });

  test('looks no further than the story’s beginning', () => {
    expect(text(`<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><h1>Another story below</h1>`, '', 0)).toBeUndefined();
  });

  test('compares without punctuation and case', () => {
    expect(text('<h2>“The Harbour” — will be rebuilt!</h2>', 'The harbour will be rebuilt')).toBe('“The Harbour” — will be rebuilt!');
  });
});

describe('bylineOf', () => {
  const story = prose(3).map((one) => `<p>${one}</p>`).join('');
  function byline(before: string, after = ''): string {
    const lines = linesOf(`${before}${story}${after}`);
    const first = lines.findIndex(({ text }) => text === prose(1)[0]);
    return bylineOf(lines, first, first + 2, new Set(lines.slice(first, first + 3)));
  }

  test.each([
    ['<div class="article__byline">By Ann Writer</div>', 'By Ann Writer'],
    ['<p><a rel="author" href="/a">Ann Writer</a></p>', 'Ann Writer'],
    ['<span itemprop="author">Ann Writer</span>', 'Ann Writer'],
    ['<div class="autor"><b>Ann Writer</b></div>', 'Ann Writer'],
  ])('%s', (html, name) => {
    expect(byline(html)).toBe(name);
    expect(byline('', html)).toBe(name);
  });

  test.each([['<p>Harbour</p>'], ['<h1 class="author-page">A headline</h1>'], [`<div class="author">${'x '.repeat(100)}</div>`], ['<div class="author">12</div>']])('%s is none', (html) => expect(byline(html)).toBe(''));
});
