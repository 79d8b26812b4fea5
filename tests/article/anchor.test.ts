import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { anchorOf, locate } from '../../src/article/anchor';
import { cpuTime } from '../support/cpu-time';

const anchor = (quote: string, prefix = '', suffix = '') => ({ quote, prefix, suffix });

beforeEach(() => {
  document.body.innerHTML = '<article><h1>The harbour</h1><p>The old wall <b>will  hold</b>\n for ten years.</p><p>Again: the old wall will hold.</p></article>';
});

describe('locate', () => {
  test('finds a quote across elements, white space aside', () => {
    expect(locate(document, anchor('old wall will hold for'))?.toString().replace(/\s+/g, ' ')).toBe('old wall will hold for');
  });

  test('chooses the occurrence whose surroundings fit', () => {
    const second = locate(document, anchor('old wall will hold', 'Again: the '))!;
    expect(second.startContainer.textContent).toContain('Again');
    const first = locate(document, anchor('old wall will hold', 'The ', ' for ten'))!;
    expect(first.startContainer.textContent).toBe('The old wall ');
  });

  test('finds it again after the page rendered anew', () => {
    document.body.innerHTML = '<main><div><p>The old wall will hold for <i>ten</i> years.</p></div></main>';
    expect(locate(document, anchor('hold for ten years.'))?.toString()).toBe('hold for ten years.');
  });

  test('is null when the text is gone, empty, or the root left the page', () => {
    expect(locate(document, anchor('a new wall'))).toBeNull();
    expect(locate(document, anchor('  '))).toBeNull();
    const article = document.querySelector('article')!;
    article.remove();
    expect(locate(article, anchor('old wall'))).toBeNull();
  });

  test('does not cross the border of a shadow tree', () => {
    document.body.innerHTML = '<p>one</p><div id="host"></div>';
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>two</p>';
    expect(locate(document, anchor('one two'))).toBeNull();
    expect(locate(document, anchor('two'))?.startContainer.textContent).toBe('two');
  });

  test('is quick where the quote begins everywhere', () => {
    document.body.textContent = 'a'.repeat(40_000);
    expect(cpuTime(() => locate(document, anchor(`${'a'.repeat(290)}b`)))).toBeLessThan(300);
  });

  test('finds every substring of the page', () => {
    const text = document.querySelector('p')!.textContent!;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }), (from, length) => {
        const quote = text.slice(from, from + length);
        fc.pre(quote.trim().length > 0);
        const found = locate(document, anchor(quote, text.slice(0, from), text.slice(from + length)));
        expect(found?.toString().replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''));
      }),
    );
  });
});

describe('anchorOf', () => {
  const block = { text: 'One sentence here. And a second sentence.', anchor: anchor('One sentence here. And a second sentence.', 'before', 'after') };

  test('takes the context from the block, beyond it from the block’s own anchor', () => {
    expect(anchorOf(block, 'And a second sentence.')).toEqual(anchor('And a second sentence.', 'One sentence here. ', 'after'));
    expect(anchorOf(block, 'One  sentence\nhere.')).toEqual(anchor('One sentence here.', 'before', ' And a second sentence.'));
  });

  test('is null for what the block does not say', () => {
    expect(anchorOf(block, 'A third one.')).toBeNull();
    expect(anchorOf(block, '')).toBeNull();
  });
});
