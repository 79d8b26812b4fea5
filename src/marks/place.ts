import { contains, rectOf } from '../shared/dom';
import type { MarkTarget } from './types';

export interface Spot {
  /** CSS pixels in the viewport, of the mark's top left corner. */
  x: number;
  y: number;
  shown: boolean;
}

export interface Size {
  width: number;
  height: number;
}

const inset = 8;
const gap = 6;
const hidden: Spot = { x: 0, y: 0, shown: false };
/** A picture lower than this many marks has no corner to spare: a player, a banner. */
const lowest = 3;

/** The box of the last line of an element's text. */
function lastLine(element: Element): DOMRect | null {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const rects = Array.from(range.getClientRects()).slice(-50).filter((rect) => rect.width > 0 && rect.height > 0);
  return rects.reduce<DOMRect | null>((last, rect) => (!last || rect.bottom >= last.bottom - 1 ? rect : last), null);
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>;

/** What the place of a mark hangs on; boxes in CSS pixels of the viewport. */
export interface Around {
  kind: MarkTarget['item']['kind'];
  box: Rect;
  /** The last line of the words that the mark follows; null where it follows none. */
  line: Rect | null;
  rtl: boolean;
  /** Width of the viewport. */
  room: number;
}

/** Where a mark goes, as the page is laid out now. */
export function spotOf({ item, element, after }: MarkTarget, size: Size, view: Window): Spot {
  const around: Around = {
    kind: item.kind,
    box: rectOf(element),
    line: after ? lastLine(after) : null,
    rtl: view.getComputedStyle(element).direction === 'rtl',
    room: view.document.documentElement.clientWidth,
  };
  return spotFor(around, size);
}

/** In the upper corner of a picture, beside a player, behind the last line of a text, else in the item's upper corner. */
export function spotFor({ kind, box, line, rtl, room }: Around, size: Size): Spot {
  if (box.width < 24 || box.height < 16) return hidden;
  if (kind === 'audio') return besidePlayer(box, size, rtl, room);
  return line ? behindLine(line, size, rtl, room) : inCorner(box, size, rtl);
}

function inCorner(box: Rect, size: Size, rtl: boolean): Spot {
  const edge = Math.min(inset, Math.max(0, (box.height - size.height) / lowest));
  const x = rtl ? box.right - size.width - inset : box.left + inset;
  return { x: Math.max(0, x), y: box.top + edge, shown: true };
}

/** A player's buttons fill it: the mark stands beside it, or over it where there is no room. */
function besidePlayer(box: Rect, size: Size, rtl: boolean, room: number): Spot {
  const x = rtl ? box.left - gap - size.width : box.right + gap;
  if (x >= 0 && x + size.width <= room) return { x, y: box.top + (box.height - size.height) / 2, shown: true };
  return { x: Math.max(0, rtl ? box.right - size.width : box.left), y: box.top - size.height - 2, shown: true };
}

/** Behind the words; where they fill the window, below them. */
function behindLine(line: Rect, size: Size, rtl: boolean, room: number): Spot {
  const x = rtl ? line.left - gap - size.width : line.right + gap;
  if (x >= 4 && x + size.width <= room - 4) return { x, y: line.top + (line.height - size.height) / 2, shown: true };
  const start = rtl ? line.right - size.width : line.left;
  return { x: Math.min(Math.max(4, start), Math.max(4, room - size.width - 4)), y: line.bottom + 2, shown: true };
}

/** Moves marks that would lie on each other downwards, in order. */
export function separate(spots: Spot[], sizes: Size[]): void {
  for (let index = 1; index < spots.length; index++) {
    const spot = spots[index]!;
    if (!spot.shown) continue;
    for (let other = Math.max(0, index - 20); other < index; other++) {
      const against = spots[other]!;
      const meets =
        against.shown &&
        Math.abs(spot.x - against.x) < Math.max(sizes[index]!.width, sizes[other]!.width) &&
        Math.abs(spot.y - against.y) < sizes[other]!.height + 2;
      if (meets) spot.y = against.y + sizes[other]!.height + 4;
    }
  }
}

/** True when something of the page (a fixed header, a dialog) lies over the item where the mark would stand. */
export function isCovered(target: MarkTarget, spot: Spot, host: Element, document: Document): boolean {
  const x = spot.x + 6;
  const y = spot.y + 12;
  const stack = document.elementsFromPoint(x, y).filter((element) => element !== host);
  const top = stack[0];
  if (!top || contains(target.element, top) || contains(top, target.element)) return false;
  // A neighbour that merely reaches under the mark does not cover it; something taken out of the flow does.
  for (let element: Element | null = top, steps = 0; element && steps < 30; element = element.parentElement, steps++) {
    if (contains(element, target.element)) return false;
    const position = document.defaultView!.getComputedStyle(element).position;
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}
