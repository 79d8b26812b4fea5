import type { Budget } from '../shared/budget';
import { attributeOf } from '../shared/dom';
import { isInline } from './tags';
import { hiddenByMarkup, isDialog } from './visibility';
import { walk, type Visitor } from './walk';

/** An element of the page on the way down to a line, with what it inherits. */
export interface Place {
  element: Element;
  tag: string;
  parent: Place | null;
  depth: number;
  /** The nearest element that starts a line of its own: itself, or an inline element's block. */
  block: Place;
  /** For a block: the block around it. */
  outer: Place | null;
  link: Place | null;
  /** Inside b, strong; inside em, i. */
  strong: boolean;
  slanted: boolean;
}

/** A run of text that no block border interrupts: the smallest thing that is taken or left. */
export interface Line {
  /** White space folded. */
  text: string;
  nodes: Text[];
  /** The block element around it. */
  place: Place;
  /** The innermost element around its first text. */
  inner: Place;
  /** Characters of `text` inside links, in bold, in italics. */
  linked: number;
  strong: number;
  slanted: number;
}

/** A text node and a line are read no further than this (characters), a page to so many lines. */
const longestNode = 50_000;
const longestLine = 100_000;
const mostLines = 6000;

/** A page with less shown prose than this (characters) may keep its text in an element it has not unhidden yet. */
const littleProse = 300;

/** Reads the visible page: its lines in order. Ends early when the budget is spent. */
export function readLines(root: Element, budget: Budget, skip: (element: Element) => boolean): Line[] {
  const shown = new LineReader(skip, true, budget);
  walk(root, shown, budget);
  return linesFrom(shown, root, budget, skip);
}

/** The lines of a reader that has been through the page; those of a second that also goes into what is hidden, where the first found next to nothing. */
export function linesFrom(shown: LineReader, root: Element, budget: Budget, skip: (element: Element) => boolean): Line[] {
  shown.flush();
  const prose = shown.metHidden ? proseIn(shown.lines) : littleProse;
  if (prose >= littleProse) return shown.lines;
  const all = new LineReader(skip, false, budget);
  walk(root, all, budget);
  all.flush();
  return proseIn(all.lines) > prose * 3 + littleProse ? all.lines : shown.lines;
}

const proseIn = (lines: Line[]): number =>
  lines.reduce((sum, { text, linked }) => sum + (text.length >= 60 && linked * 2 < text.length ? text.length : 0), 0);

/** Puts what a walk meets together to lines; `flush` ends the last. */
export class LineReader implements Visitor {
  readonly lines: Line[] = [];
  private place: Place | null = null;
  private nodes: Text[] = [];
  private inner: Place | null = null;
  private raw = '';
  private linked = 0;
  private strong = 0;
  private slanted = 0;
  private breaks = 0;

  metHidden = false;

  constructor(
    private readonly skip: (element: Element) => boolean,
    private readonly shownOnly: boolean,
    private readonly budget: Budget,
  ) {}

  enter(element: Element, tag: string): boolean {
    if (tag === 'br') {
      if (++this.breaks > 1) this.flush();
      this.raw += ' ';
      return false;
    }
    if (this.shownOnly && hiddenByMarkup(element)) {
      this.metHidden = true;
      return false;
    }
    if (isDialog(element, tag) || this.skip(element)) return false;
    const inline = isInline(tag);
    if (!inline) this.flush();
    this.place = placeOf(element, tag, inline, this.place);
    return true;
  }

  leave(): void {
    const place = this.place;
    if (!place) return;
    if (place.block === place) this.flush();
    this.place = place.parent;
  }

  text(node: Text): void {
    const place = this.place;
    if (!place) return;
    const text = node.length > longestNode ? node.data.slice(0, longestNode) : node.data;
    if (this.raw.length < longestLine) this.raw += text;
    const length = text.trim().length;
    if (length === 0) return;
    this.breaks = 0;
    this.nodes.push(node);
    this.inner ??= place;
    if (place.link) this.linked += length;
    if (place.strong) this.strong += length;
    if (place.slanted) this.slanted += length;
  }

  flush(): void {
    if (this.nodes.length > 0 && this.place) {
      const text = this.raw.replace(/\s+/g, ' ').trim();
      const { nodes, linked, strong, slanted } = this;
      const place = this.place.block;
      if (text) this.lines.push({ text, nodes, place, inner: this.inner ?? place, linked, strong, slanted });
      if (this.lines.length >= mostLines) this.budget.spend();
    }
    this.nodes = [];
    this.inner = null;
    this.raw = '';
    this.linked = this.strong = this.slanted = this.breaks = 0;
  }
}

function placeOf(element: Element, tag: string, inline: boolean, parent: Place | null): Place {
  const place: Place = {
    element,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    block: null as unknown as Place,
    outer: parent?.block ?? null,
    link: parent?.link ?? null,
    strong: tag === 'b' || tag === 'strong' || (parent?.strong ?? false),
    slanted: tag === 'i' || tag === 'em' || (parent?.slanted ?? false),
  };
  place.block = inline && parent ? parent.block : place;
  if (tag === 'a' && attributeOf(element, 'href') !== null) place.link = place;
  return place;
}
