import { attributeOf, emptyDocumentLike, isText, localNameOf, nodeTypeOf } from '../shared/dom';
import { hiddenByMarkup, isDialog } from './visibility';
import type { Visitor } from './walk';

/** A single text node is copied no further than this (characters). */
const longestNode = 50_000;

/** Attributes that tell what an element is for. `name` never: a form's inputs could stand in for its properties. */
const kept = ['class', 'role', 'itemprop', 'rel', 'href', 'src', 'alt', 'lang', 'dir', 'aria-hidden', 'colspan', 'rowspan'];

/** Elements whose named children, or whose own name, change properties of a form or of the document. */
const nameless = new Set(['form', 'input', 'button', 'select', 'textarea', 'fieldset', 'output', 'object', 'img', 'embed', 'iframe', 'label']);

/**
 * A copy of the visible page in a document of its own, built beside a walk. It remembers which live text each copied
 * text node came from, so that what a library picks from the copy can be pointed at on the page.
 */
export class Clone implements Visitor {
  readonly document: Document;
  private readonly live = new Map<Node, Text>();
  private current: Element;

  constructor(page: Document, private readonly skip: (element: Element) => boolean) {
    this.document = emptyDocumentLike(page);
    this.current = this.document.body;
  }

  enter(element: Element): boolean {
    if (hiddenByMarkup(element) || isDialog(element) || this.skip(element)) return false;
    const name = localNameOf(element);
    const copy = this.document.createElement(copyName(name));
    for (const attribute of kept) {
      const value = attributeOf(element, attribute);
      if (value !== null) copy.setAttribute(attribute, value);
    }
    const id = nameless.has(name) ? null : attributeOf(element, 'id');
    if (id !== null) copy.setAttribute('id', id);
    this.current.appendChild(copy);
    this.current = copy;
    return true;
  }

  leave(): void {
    this.current = this.current.parentElement ?? this.current;
  }

  text(node: Text): void {
    const copy = this.document.createTextNode(node.data.slice(0, longestNode));
    this.live.set(copy, node);
    this.current.appendChild(copy);
  }

  /** The live text nodes whose copies stand below `root`. */
  liveTextsUnder(root: Node): Set<Text> {
    const found = new Set<Text>();
    let node: Node | null = root;
    while (node) {
      if (isText(node)) {
        const live = this.live.get(node);
        if (live) found.add(live);
      }
      node = nextInTree(node, root);
    }
    return found;
  }
}

/** Names that cannot be created again (`<a"b>`) or that a library would treat as a second page become a plain box. */
function copyName(name: string): string {
  if (name === 'body' || name === 'html' || name === 'iframe' || !/^[a-z][\w-]*$/.test(name)) return 'div';
  return name;
}

function nextInTree(node: Node, root: Node): Node | null {
  if (nodeTypeOf(node) === 1 && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
