import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf, locate } from '../../src/article/anchor';
import { findPage } from '../../src/article/find';
import type { Block } from '../../src/article/types';
import { pageOf, paragraphs } from './page';

const limits = { nodes: 1e6, milliseconds: 60_000 };
const title = 'The harbour is rebuilt after all';
const blocksIn = (body: string): Block[] => findPage(pageOf(`<main><article><h1>${title}</h1>${body}</article></main>`, `<title>${title}</title>`), { limits }).articles[0]!.blocks;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const inline = ['b', 'i', 'span', 'em', 'mark'];

/** The same text in other markup: words in inline elements, text nodes cut, white space and boxes changed, things put between. */
function renderAgain(text: string, choices: number[], index: number): string {
  const words = text.split(' ').map((word, at) => {
    const choice = choices[(at + index) % choices.length]!;
    const tag = inline[choice % inline.length]!;
    if (choice % 7 === 0) return `<${tag}>${word}</${tag}>`;
    return choice % 5 === 0 ? `${word.slice(0, 2)}<!-- -->${word.slice(2)}` : word;
  });
  const between = choices[index % choices.length]! % 3 === 0 ? '<aside>Advertisement</aside>' : '';
  return `<div class="row${index}"><p data-at="${index}">${words.join(choices[0]! % 2 === 0 ? ' ' : '\n  ')}</p></div>${between}`;
}

const seeds = fc.array(fc.nat(100), { minLength: 3, maxLength: 12 });

describe('after the page rendered anew', () => {
  // Each sentence stands in two of these, after other words.
  const blocks = blocksIn(paragraphs(6));

  function open(choices: number[]): Document {
    document.body.innerHTML = `<div id="app"><section>${blocks.map(({ text }, index) => renderAgain(text, choices, index)).join('')}</section></div>`;
    return document;
  }

  test('each block is found where it now stands', () => {
    fc.assert(
      fc.property(seeds, fc.nat(blocks.length - 1), (choices, at) => {
        const range = locate(open(choices), blocks[at]!.anchor)!;
        expect(squeezed(range.toString())).toBe(squeezed(blocks[at]!.anchor.quote));
        expect(range.startContainer.parentElement!.closest('p')!.dataset['at']).toBe(String(at));
      }),
      { numRuns: 25 },
    );
  });

  test('and so is each sentence of one', () => {
    fc.assert(
      fc.property(seeds, fc.nat(blocks.length - 1), fc.nat(3), (choices, at, which) => {
        const sentences = blocks[at]!.text.match(/[^.]+\./g)!;
        const anchor = anchorOf(blocks[at]!, sentences[which % sentences.length]!)!;
        const range = locate(open(choices), anchor)!;
        expect(squeezed(range.toString())).toBe(squeezed(anchor.quote));
        expect(range.startContainer.parentElement!.closest('p')!.dataset['at']).toBe(String(at));
      }),
      { numRuns: 25 },
    );
  });

  test('the text is gone: nothing is found, and nothing else is shown for it', () => {
    open([1, 2, 3]).querySelector('[data-at="3"]')!.remove();
    expect(locate(document, blocks[3]!.anchor)).toBeNull();
  });
});

test('of words that stand twice the right ones are found, however the page is cut', () => {
  const refrain = 'So it was decided in the town hall, and so it will be done.';
  const texts = paragraphs(6).split('\n').map((paragraph, index) => (index === 1 || index === 4 ? `${paragraph}<p>${refrain}</p>` : paragraph));
  const both = blocksIn(texts.join('')).filter(({ text }) => text === refrain);
  expect(both).toHaveLength(2);
  document.body.innerHTML = `<main>${texts.map((text, index) => `<section data-at="${index}">${text.replace('town hall', '<a href="/hall">town hall</a>')}</section>`).join('')}</main>`;
  const found = both.map(({ anchor }) => locate(document, anchor)!.startContainer.parentElement!.closest('section')!.dataset['at']);
  expect(found).toEqual(['1', '4']);
});

test('anchors of any text, however strange, neither throw nor find what is not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), (text, quote, prefix) => {
      document.body.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
      const range = locate(document, { quote, prefix, suffix: '' });
      if (range) expect(squeezed(range.toString())).toBe(squeezed(quote));
      else expect(squeezed(quote) === '' || !squeezed(text).includes(squeezed(quote))).toBe(true);
    }),
  );
});
