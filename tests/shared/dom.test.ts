import { afterEach, describe, expect, it } from 'vitest';
import * as dom from '../../src/shared/dom';

afterEach(() => document.body.replaceChildren());

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

describe('reading properties', () => {
  const readings: Record<string, (form: Element) => unknown> = {
    parentNode: dom.parentOf,
    parentElement: dom.parentElementOf,
    firstChild: dom.firstChildOf,
    lastChild: dom.lastChildOf,
    nextSibling: dom.nextSiblingOf,
    previousSibling: dom.previousSiblingOf,
    nodeType: dom.nodeTypeOf,
    localName: dom.localNameOf,
    id: dom.idOf,
    children: (form) => [...dom.childrenOf(form)],
    shadowRoot: dom.shadowRootOf,
    isConnected: dom.isConnected,
    ownerDocument: dom.ownerDocumentOf,
    closest: (form) => dom.closest(form, 'form'),
    contains: (form) => dom.contains(form, dom.firstChildOf(form)),
    querySelectorAll: (form) => dom.queryAll(form, 'p'),
  };

  it.each(Object.entries(readings))('%s: by the prototype, not by what a form control of that name put there', (name, read) => {
    const form = page('<form id="real"><p>one</p><p>two</p></form>');
    const before = read(form);
    // What named form controls do to a form in Chromium, the test's engine does not do: it is done by hand.
    Object.defineProperty(form, name, { value: 'clobbered', configurable: true });
    expect((form as unknown as Record<string, unknown>)[name]).toBe('clobbered');
    expect(read(form)).toEqual(before);
    Reflect.deleteProperty(form, name);
  });

  it('gives siblings, children and positions as the page has them', () => {
    const list = page('<ul><li>a</li>text<li>b</li></ul>');
    const [a, b] = list.querySelectorAll('li') as unknown as [Element, Element];
    expect(dom.nextElementOf(a)).toBe(b);
    expect(dom.previousElementOf(b)).toBe(a);
    expect(dom.isText(dom.nextSiblingOf(a))).toBe(true);
    expect(dom.isText(a)).toBe(false);
    expect(dom.contains(list, a)).toBe(true);
    expect(dom.comparePosition(a, b) & dom.FOLLOWING).toBe(dom.FOLLOWING);
    expect(dom.comparePosition(b, a) & dom.FOLLOWING).toBe(0);
  });

  it('has an empty class for an element without one', () => {
    expect(dom.classNameOf(page('<p></p>'))).toBe('');
    expect(dom.classNameOf(page('<p class="lead"></p>'))).toBe('lead');
  });
});

describe('queryAll', () => {
  it('asks documents, fragments and elements, and answers in the page’s order', () => {
    const root = page('<div><b>1</b><i><b>2</b></i><b>3</b></div>');
    const texts = (elements: Element[]): (string | null)[] => elements.map(({ textContent }) => textContent);
    expect(texts(dom.queryAll(root, 'b'))).toEqual(['1', '2', '3']);
    expect(texts(dom.queryAll(document, 'i b'))).toEqual(['2']);
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<b>in the shadow</b>';
    expect(texts(dom.queryAll(shadow, 'b'))).toEqual(['in the shadow']);
  });
});

describe('textWalker', () => {
  it('meets every text below its root in order, and nothing else', () => {
    const walker = dom.textWalker(document, page('<p>one<!-- no --><b>two<i>three</i></b>four</p>'));
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    expect(texts).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('foldedText', () => {
  it('folds white space and trims the ends', () => {
    expect(dom.foldedText(page('<p>  one\n\t two\u00a0three </p>'))).toBe('one two three');
  });

  it('cuts before it folds, so that a huge text costs no more than its limit', () => {
    const paragraph = page('<p></p>');
    paragraph.textContent = 'word '.repeat(1_000_000);
    expect(dom.foldedText(paragraph, 12)).toBe('word word wo');
  });
});

describe('emptyDocumentLike', () => {
  it('makes a document of its own with head and body', () => {
    page('<p>story</p>');
    const empty = dom.emptyDocumentLike(document);
    expect(empty).not.toBe(document);
    expect(empty.documentElement.localName).toBe('html');
    expect(empty.body?.childNodes.length ?? empty.querySelector('body')!.childNodes.length).toBe(0);
    expect(empty.querySelector('p')).toBeNull();
  });
});
