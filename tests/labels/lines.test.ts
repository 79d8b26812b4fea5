import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/labels/lines';
import { Budget } from '../../src/shared/budget';
import { documentOf, plenty } from './support/page';

const read = (body: string, kept = new Set<Element>()) => readLines(documentOf(body).body, kept, new Set(), plenty()).lines;
const texts = (body: string): string[] => read(body).map((line) => line.text);

describe('lines', () => {
  test('are blocks with white space folded', () => {
    expect(texts('<p>One\n  two</p><div>three<br>four<p>five</p>six</div>')).toEqual(['One two', 'three', 'four', 'five', 'six']);
  });

  test('put inline pieces together as they stand', () => {
    expect(texts('<p>Photo: <b>K</b>I <i>made</i></p>')).toEqual(['Photo: KI made']);
  });

  test('keep words apart that only style keeps apart', () => {
    expect(texts('<h3><span class="badge">AI-generated</span>Politics today</h3>')).toEqual(['AI-generated Politics today']);
  });

  test('belong to the innermost element that holds them', () => {
    expect(read('<div><span><em>AI image</em></span></div>')[0]!.element.localName).toBe('em');
    expect(read('<div><em>AI</em> image</div>')[0]!.element.localName).toBe('div');
  });

  test('have chips where a block is nothing but pieces', () => {
    expect(read('<div><span>By Jane</span> · <span>AI text</span></div>')[0]!.chips.map((chip) => chip.text)).toEqual(['By Jane', 'AI text']);
    expect(read('<a href="/x"><span>By Jane</span><span>AI text</span></a>')[0]!.chips).toHaveLength(2);
    expect(read('<div><span>not</span> made by <span>AI</span></div>')[0]!.chips).toEqual([]);
  });

  test('have chips in loose blocks for badges and in headings', () => {
    expect(read('<div><span class="badge">AI</span> Story text</div>')[0]!.chips.map((chip) => chip.text)).toEqual(['AI']);
    expect(read('<h2><span>AI</span> Story text</h2>')[0]!.chips.map((chip) => chip.text)).toEqual(['AI']);
  });

  test('have the badge itself as chip, not what is wrapped around it', () => {
    const [line] = read('<figure><a href="/x"><img><span class="credit">AI image</span></a> People on the bridge</figure>');
    expect(line!.chips.map(({ text, element }) => `${element.localName}: ${text}`)).toEqual(['span: AI image']);
  });

  test('end at the edge of an item though it is an inline element', () => {
    const document = documentOf('<div><a id="x" href="/x">One story <span>AI text</span></a><a id="y" href="/y">Another story</a> and more</div>');
    const edges = new Set<Element>(['x', 'y'].map((id) => document.getElementById(id)!));
    expect(readLines(document.body, new Set(), edges, plenty()).lines.map((line) => line.text)).toEqual(['One story AI text', 'Another story', 'and more']);
  });

  test('leave out scripts, hidden parts, navigation, prompts, comments and long prose', () => {
    expect(texts(`<script>let ai</script><style>p{}</style><p hidden>hidden</p><nav>menu</nav><div role="dialog">prompt</div><div id="comments">c</div>
      <div class="cookie-banner">c</div><p>${'long '.repeat(800)}</p><p>kept</p>`)).toEqual(['kept']);
  });

  test('but not what holds an item', () => {
    const document = documentOf('<nav class="comments"><div>AI text</div></nav>');
    const kept = new Set<Element>([document.querySelector('nav')!]);
    expect(readLines(document.body, kept, new Set(), plenty()).lines.map((line) => line.text)).toEqual(['AI text']);
  });

  test('give every element its place in document order', () => {
    const document = documentOf('<p id="a"></p><div id="b"><i id="c"></i></div>');
    const { order } = readLines(document.body, new Set(), new Set(), plenty());
    expect(['a', 'b', 'c'].map((id) => order.get(document.getElementById(id)!))).toEqual([1, 2, 3]);
  });
});

describe('size', () => {
  test('a deep page does not overflow the stack', () => {
    const document = documentOf('');
    let at: Element = document.body;
    for (let depth = 0; depth < 20_000; depth += 1) at = at.appendChild(document.createElement('div'));
    at.append('at the bottom');
    expect(readLines(document.body, new Set(), new Set(), plenty()).lines.map((line) => line.text)).toEqual(['at the bottom']);
  });

  test('a spent budget stops the walk', () => {
    const budget = new Budget({ nodes: 50, milliseconds: 1000 });
    expect(readLines(documentOf('<p>x</p>'.repeat(500)).body, new Set(), new Set(), budget).lines.length).toBeLessThan(30);
    expect(budget.spent).toBe(true);
  });

  test('a text of many megabytes is cut', () => {
    const start = performance.now();
    expect(texts(`<p>${'a'.repeat(5_000_000)}</p><p>kept</p>`).at(-1)).toBe('kept');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('any nesting gives lines within bounds, from elements below the root', () => {
  const markup = fc.array(fc.constantFrom('<div>', '</div>', '<span>', '</span>', '<a href="/x">', '</a>', '<br>', 'AI ', 'image', ' ', '<h2>', '</h2>', '<b class="badge">', '</b>', '<li>'), { maxLength: 60 });
  fc.assert(
    fc.property(markup, (parts) => {
      const document = documentOf(parts.join(''));
      for (const line of readLines(document.body, new Set(), new Set(), plenty()).lines) {
        expect(line.text).toBe(line.text.trim());
        expect(line.text.length).toBeGreaterThan(1);
        expect(document.body.contains(line.element)).toBe(true);
        for (const chip of line.chips) expect(line.element.contains(chip.element)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
