/**
 * Property access that a hostile page cannot redirect. In Chromium's isolated world `<form><input name=parentNode>`
 * shadows `form.parentNode`; the prototype's own getter, captured when this module loads, is not fooled.
 * Outside a browser (the quick benchmark's DOM) plain access is used.
 */
function getter<T extends object, K extends keyof T & string>(constructorName: string, key: K): (node: T) => T[K] {
  const constructor = (globalThis as Record<string, unknown>)[constructorName] as { prototype: object } | undefined;
  let prototype: object | null = constructor?.prototype ?? null;
  while (prototype) {
    const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
    if (get) return (node) => get.call(node) as T[K];
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return (node) => node[key];
}

function method<T extends object, A extends unknown[], R>(constructorName: string, key: string): (node: T, ...args: A) => R {
  const constructor = (globalThis as Record<string, unknown>)[constructorName] as { prototype: Record<string, unknown> } | undefined;
  const own = constructor?.prototype?.[key] as ((...args: A) => R) | undefined;
  if (typeof own === 'function') return (node, ...args) => own.apply(node, args);
  return (node, ...args) => (node as Record<string, (...args: A) => R>)[key]!(...args);
}

/** As `method`, for those that take one argument: no list of arguments is made for each of a page's many calls. */
function withOne<T extends object, A, R>(constructorName: string, key: string): (node: T, argument: A) => R {
  const constructor = (globalThis as Record<string, unknown>)[constructorName] as { prototype: Record<string, unknown> } | undefined;
  const own = constructor?.prototype?.[key] as ((argument: A) => R) | undefined;
  if (typeof own === 'function') return (node, argument) => own.call(node, argument);
  return (node, argument) => (node as Record<string, (argument: A) => R>)[key]!(argument);
}

export const parentOf = /* @__PURE__ */ getter<Node, 'parentNode'>('Node', 'parentNode');
export const parentElementOf = /* @__PURE__ */ getter<Node, 'parentElement'>('Node', 'parentElement');
export const firstChildOf = /* @__PURE__ */ getter<Node, 'firstChild'>('Node', 'firstChild');
export const lastChildOf = /* @__PURE__ */ getter<Node, 'lastChild'>('Node', 'lastChild');
export const nextSiblingOf = /* @__PURE__ */ getter<Node, 'nextSibling'>('Node', 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getter<Node, 'previousSibling'>('Node', 'previousSibling');
export const nodeTypeOf = /* @__PURE__ */ getter<Node, 'nodeType'>('Node', 'nodeType');
export const childNodesOf = /* @__PURE__ */ getter<Node, 'childNodes'>('Node', 'childNodes');
/** The engine of the unit tests defines textContent per sub-class, where Node's own getter knows nothing. */
const perClass = typeof Element === 'function' && Object.hasOwn(Element.prototype, 'textContent');
export const textContentOf: (node: Node) => string | null =
  perClass ? (node) => node.textContent : /* @__PURE__ */ getter<Node, 'textContent'>('Node', 'textContent');
export const ownerDocumentOf = /* @__PURE__ */ getter<Node, 'ownerDocument'>('Node', 'ownerDocument');
export const isConnected = /* @__PURE__ */ getter<Node, 'isConnected'>('Node', 'isConnected');
export const localNameOf = /* @__PURE__ */ getter<Element, 'localName'>('Element', 'localName');
export const idOf = /* @__PURE__ */ getter<Element, 'id'>('Element', 'id');
export const classNameOf = (element: Element): string => attributeOf(element, 'class') ?? '';
export const childrenOf = /* @__PURE__ */ getter<Element, 'children'>('Element', 'children');
export const shadowRootOf = /* @__PURE__ */ getter<Element, 'shadowRoot'>('Element', 'shadowRoot');
export const previousElementOf = /* @__PURE__ */ getter<Element, 'previousElementSibling'>('Element', 'previousElementSibling');
export const nextElementOf = /* @__PURE__ */ getter<Element, 'nextElementSibling'>('Element', 'nextElementSibling');

export const attributeOf = /* @__PURE__ */ withOne<Element, string, string | null>('Element', 'getAttribute');
export const hasAttribute = /* @__PURE__ */ withOne<Element, string, boolean>('Element', 'hasAttribute');
export const closest = /* @__PURE__ */ withOne<Element, string, Element | null>('Element', 'closest');
export const matches = /* @__PURE__ */ withOne<Element, string, boolean>('Element', 'matches');
export const rectOf = /* @__PURE__ */ method<Element, [], DOMRect>('Element', 'getBoundingClientRect');
export const contains = /* @__PURE__ */ withOne<Node, Node | null, boolean>('Node', 'contains');
export const comparePosition = /* @__PURE__ */ withOne<Node, Node, number>('Node', 'compareDocumentPosition');
/** Document position bits, for where no global Node exists. */
export const FOLLOWING = 4;

/** A walker over the text nodes (NodeFilter.SHOW_TEXT) below `root`. */
const treeWalker = /* @__PURE__ */ method<Document, [Node, number], TreeWalker>('Document', 'createTreeWalker');
export const textWalker = (document: Document, root: Node): TreeWalker => treeWalker(document, root, 4);
const shallowClone = /* @__PURE__ */ withOne<Node, boolean, Node>('Node', 'cloneNode');
/** An empty document of the same kind, with html, head and body. It runs and loads nothing. */
export function emptyDocumentLike(document: Document): Document {
  const empty = shallowClone(document, false) as Document;
  const root = empty.createElement('html');
  root.append(empty.createElement('head'), empty.createElement('body'));
  empty.appendChild(root);
  return empty;
}
export const documentElementOf = /* @__PURE__ */ getter<Document, 'documentElement'>('Document', 'documentElement');

const queryElement = /* @__PURE__ */ withOne<Element, string, NodeListOf<Element>>('Element', 'querySelectorAll');
const queryDocument = /* @__PURE__ */ withOne<Document, string, NodeListOf<Element>>('Document', 'querySelectorAll');
const queryFragment = /* @__PURE__ */ withOne<DocumentFragment, string, NodeListOf<Element>>('DocumentFragment', 'querySelectorAll');

/** All elements of a name (or '*') below a document, found only as far as somebody asks for them. */
export const elementsNamed = /* @__PURE__ */ withOne<Document, string, HTMLCollectionOf<Element>>('Document', 'getElementsByTagName');

export const isElement = (node: Node | null): node is Element => node !== null && nodeTypeOf(node) === 1;
export const isText = (node: Node | null): node is Text => node !== null && nodeTypeOf(node) === 3;

/** All matches below a document, shadow root or element, in document order. */
export function queryAll(root: Document | DocumentFragment | Element, selector: string): Element[] {
  const type = nodeTypeOf(root);
  const query = type === 9 ? queryDocument : type === 11 ? queryFragment : queryElement;
  return Array.from((query as (root: Node, selector: string) => NodeListOf<Element>)(root, selector));
}

/** Text of a node with white space folded and the ends trimmed, cut at `max` characters. */
export function foldedText(node: Node, max = 100_000): string {
  return (textContentOf(node) ?? '').slice(0, max).replace(/\s+/g, ' ').trim();
}
