import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/shared/budget';
import { readLines, type Line } from '../../src/article/lines';
import { pageOf, paragraphs } from './page';

function linesOf(body: string, skip: (element: Element) => boolean = () => false): Line[] {
  return readLines(pageOf(body).body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), skip);
}

const textsOf = (body: string): string[] => linesOf(body).map(({ text }) => text);

describe('readLines', () => {
  test('breaks at blocks, not at inline elements', () => {
    expect(textsOf('<p>one <b>and</b> <a href="/x">two</a></p><div>three<ul><li>four</li></ul>five</div>')).toEqual(['one and two', 'three', 'four', 'five']);
  });

  test('breaks at two line breaks, joins at one', () => {
    expect(textsOf('<div>one<br>still one<br> <br>two</div>')).toEqual(['one still one', 'two']);
  });

  test('folds white space and drops empty lines', () => {
    expect(textsOf('<p> \n </p><p>a\n\t  b\u00a0c</p>')).toEqual(['a b c']);
  });

  test('counts linked, bold and slanted characters', () => {
    const [line] = linesOf('<p>ab <a href="/">cd</a> <b>efg</b> <em>h</em></p>');
    expect(line).toMatchObject({ linked: 2, strong: 3, slanted: 1 });
  });

  test('an anchor without an address is no link', () => {
    expect(linesOf('<p><a name="top">text</a></p>')[0]!.linked).toBe(0);
  });

  test('does not read hidden elements, dialogs and our own', () => {
    const body = '<p hidden>a</p><p style="display: none">b</p><div role="dialog">c</div><dialog open>d</dialog><i-mark>e</i-mark><p>f</p>';
    expect(linesOf(body, (element) => element.localName === 'i-mark').map(({ text }) => text)).toEqual(['f']);
  });

  test('reads hidden text where a page shows nearly none', () => {
    expect(textsOf(`<p>Loading</p><div hidden>${paragraphs(6)}</div>`)).toHaveLength(7);
    expect(textsOf(`${paragraphs(6)}<div hidden>${paragraphs(6)}</div>`)).toHaveLength(6);
  });

  test('points at the block and the live text nodes', () => {
    const [line] = linesOf('<section><p>one <b>two</b></p></section>');
    expect(line!.place.element.localName).toBe('p');
    expect(line!.nodes.map((node) => node.data)).toEqual(['one ', 'two']);
    expect(line!.nodes.every((node) => line!.place.element.contains(node))).toBe(true);
  });

  test('cuts a text node of 20 MB', () => {
    const page = pageOf('<p></p>');
    page.querySelector('p')!.append('word '.repeat(4_000_000));
    const lines = readLines(page.body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);
    expect(lines[0]!.text.length).toBeLessThanOrEqual(50_000);
  });

  test('keeps all text, whatever the nesting', () => {
    const tag = fc.constantFrom('p', 'div', 'b', 'span', 'li', 'td');
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, fc.stringMatching(/^[a-z]{1,5}$/), fc.tuple(tag, fc.array(tie('node'), { maxLength: 3 })).map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`)),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (parts) => {
        const page = pageOf(parts.join(''));
        const read = readLines(page.body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);
        expect(read.map(({ text }) => text).join('').replace(/\s/g, '')).toBe((page.body.textContent ?? '').replace(/\s/g, ''));
      }),
    );
  });
});
