import type { Budget } from '../shared/budget.ts';
import { attributeOf, localNameOf } from '../shared/dom.ts';
import { CloneBuilder } from './clone.ts';
import { isInline } from './tags.ts';
import { hiddenByMarkup, isDialog } from './visibility.ts';
import { walk, type Visitor } from './walk.ts';

/** An element of the page on the way down to a line, with what it inherits. */
export interface Place {
  element: Element;
  tag: string;
  parent: Place | null;
  depth: number;
  /** The nearest element that starts a line of its own: itself or an inline element's block. */
  block: Place;
  link: Place | null;
}

/** A run of text that no block border interrupts: the smallest thing that is taken or left. */
export interface Line {
  /** White space folded. */
  text: string;
  nodes: Text[];
  /** The block element around it. */
  place: Place;
  /** Characters of `text` inside links. */
  linked: number;
}

export interface PageLines {
  lines: Line[];
  /** A copy of what a reader can see, for a library that changes what it reads. */
  clone: CloneBuilder;
}

/** A single text node is read no further than this. */
const longestNode = 50_000;

/** Reads the visible page once: its lines in order, and a reduced copy. */
export function readLines(document: Document, root: Element, budget: Budget, skip: (element: Element) => boolean): PageLines {
  const reader = new LineReader(document, skip);
  walk(root, reader, budget);
  reader.flush();
  return { lines: reader.lines, clone: reader.clone };
}

class LineReader implements Visitor {
  readonly lines: Line[] = [];
  readonly clone: CloneBuilder;
  private place: Place | null = null;
  private nodes: Text[] = [];
  private parts: string[] = [];
  private linked = 0;
  private breaks = 0;

  constructor(document: Document, private readonly skip: (element: Element) => boolean) {
    this.clone = new CloneBuilder(document);
  }

  enter(element: Element): boolean {
    if (hiddenByMarkup(element) || isDialog(element) || this.skip(element)) return false;
    const tag = localNameOf(element);
    if (tag === 'br') {
      this.clone.enter(element);
      this.clone.leave();
      if (++this.breaks > 1) this.flush();
      this.parts.push(' ');
      return false;
    }
    const inline = isInline(element);
    if (!inline) this.flush();
    this.clone.enter(element);
    this.place = placeOf(element, tag, inline, this.place);
    return true;
  }

  leave(_element: Element): void {
    const place = this.place;
    if (!place) return;
    if (place.block === place) this.flush();
    this.clone.leave();
    this.place = place.parent;
  }

  text(node: Text): void {
    const text = node.data.slice(0, longestNode);
    this.clone.text(node, text);
    this.parts.push(text);
    const length = text.trim().length;
    if (length === 0 || !this.place) return;
    this.breaks = 0;
    this.nodes.push(node);
    if (this.place.link) this.linked += length;
  }

  flush(): void {
    if (this.nodes.length > 0 && this.place) {
      const text = this.parts.join('').replace(/\s+/g, ' ').trim();
      if (text) this.lines.push({ text, nodes: this.nodes, place: this.place.block, linked: this.linked });
    }
    this.nodes = [];
    this.parts = [];
    this.linked = 0;
    this.breaks = 0;
  }
}

function placeOf(element: Element, tag: string, inline: boolean, parent: Place | null): Place {
  const place = { element, tag, parent, depth: (parent?.depth ?? 0) + 1, link: parent?.link ?? null } as Place;
  place.block = inline && parent ? parent.block : place;
  if (tag === 'a' && attributeOf(element, 'href') !== null) place.link = place;
  return place;
}
