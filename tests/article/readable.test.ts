import { describe, expect, test } from 'vitest';
import { Clone } from '../../src/article/clone';
import { readableTexts } from '../../src/article/readable';
import { walk } from '../../src/article/walk';
import { Budget } from '../../src/shared/budget';
import { pageOf, paragraphs, prose } from './page';

const plenty = () => new Budget({ nodes: 1e6, milliseconds: 60_000 });

function cloneOf(body: string): { page: Document; clone: Clone } {
  const page = pageOf(body);
  const clone = new Clone(page, (element) => element.localName === 'our-mark');
  walk(page.body, clone, plenty());
  return { page, clone };
}

describe('Clone', () => {
  test('holds what a reader sees, in a document of its own', () => {
    const { page, clone } = cloneOf('<p>a</p><p hidden>b</p><div role="dialog">c</div><our-mark>d</our-mark><script>e</script><p>f</p>');
    expect(clone.document).not.toBe(page);
    expect(clone.document.body.textContent).toBe('af');
    expect(page.body.children).toHaveLength(6);
  });

  test('keeps what tells what an element is for, and nothing that runs', () => {
    const { clone } = cloneOf('<div class="story" id="s" onclick="x()" style="color:red"><a href="/x" rel="author">A</a></div>');
    const copy = clone.document.querySelector('#s')!;
    expect(copy.getAttribute('class')).toBe('story');
    expect(copy.hasAttribute('onclick')).toBe(false);
    expect(clone.document.querySelector('a')!.getAttribute('href')).toBe('/x');
  });

  test('has no names by which controls or pictures replace properties', () => {
    const { clone } = cloneOf('<form id="f" name="g"><button id="parentNode" name="children">x</button><img id="body" name="head"></form>');
    for (const element of clone.document.querySelectorAll('form, button, img')) {
      expect(element.hasAttribute('name')).toBe(false);
      expect(element.hasAttribute('id')).toBe(false);
    }
  });

  test('remembers the live text of each copied text', () => {
    const { page, clone } = cloneOf('<section><p>one <b>two</b></p></section><p>three</p>');
    const copy = clone.document.querySelector('section')!;
    const live = [...clone.liveTextsUnder(copy)];
    expect(live.map((node) => node.data)).toEqual(['one ', 'two']);
    expect(live.every((node) => page.body.contains(node))).toBe(true);
  });

  test('reads no further than the root it is asked about', () => {
    const { clone } = cloneOf('<p>one</p><p>two</p>');
    const [first] = clone.document.querySelectorAll('p');
    expect([...clone.liveTextsUnder(first!.firstChild!)].map((node) => node.data)).toEqual(['one']);
  });

  test('copies elements whose names cannot be created', () => {
    const page = pageOf('<a"b>text</a"b><p>more</p>');
    const clone = new Clone(page, () => false);
    expect(() => walk(page.body, clone, plenty())).not.toThrow();
    expect(clone.document.body.textContent).toContain('more');
  });
});

describe('readableTexts', () => {
  const texts = (page: Document, budget = plenty()) => [...readableTexts(page, page.body, budget, () => false)];

  test('are live text nodes of the story, not of the menu', () => {
    const page = pageOf(`<nav><a href="/">Home</a></nav><article><h1>Title</h1>${paragraphs(6)}</article><footer>Imprint</footer>`);
    const found = texts(page);
    expect(found.every((node) => page.body.contains(node))).toBe(true);
    const all = found.map((node) => node.data).join(' ');
    for (const text of prose(6)) expect(all).toContain(text);
    expect(all).not.toMatch(/Home|Imprint/);
  });

  test('leave the page as it was', () => {
    const page = pageOf(`<article>${paragraphs(6)}</article>`);
    const before = page.documentElement.outerHTML;
    texts(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('are none on an empty page, and none once the budget is spent', () => {
    expect(texts(pageOf(''))).toEqual([]);
    expect(texts(pageOf(`<article>${paragraphs(6)}</article>`), new Budget({ nodes: 5, milliseconds: 60_000 }))).toEqual([]);
  });
});
