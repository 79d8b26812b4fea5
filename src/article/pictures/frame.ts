import { closest, contains, localNameOf, parentElementOf, queryAll } from '../../shared/dom';
import { visibleText } from './text';
import { holds } from './trees';

const MAX_LEVELS = 8;
const MAX_TEXT = 900;
const MAX_HEADED_TEXT = 600;

/** What bounds a picture's surroundings. */
export interface Bounds {
  /** Never left, never a level itself. */
  stop: Element;
  /** The owner's headline; what holds it is too large. */
  headline: Element | null;
  /** The element round all of the owner's text, null for a card; what holds it is too large, however short the text. */
  story: Element | null;
  /** Whether an element holds no other picture. */
  alone: (element: Element) => boolean;
}

/** The elements round a picture that hold no other picture, no headline and little text, innermost first; the picture itself is the first. */
export function levelsOf(element: Element, bounds: Bounds): Element[] {
  const levels = [element];
  while (levels.length < MAX_LEVELS) {
    const parent = parentElementOf(levels.at(-1)!);
    if (!parent || parent === bounds.stop || !holds(bounds.stop, parent) || !bounds.alone(parent) || !isLevel(parent, bounds)) break;
    levels.push(parent);
  }
  return levels;
}

/** The figure among the levels, else the largest of them. */
export function frameOf(levels: Element[]): Element {
  const figure = closest(levels[0]!, 'figure');
  return figure && levels.includes(figure) ? figure : levels.at(-1)!;
}

function isLevel(element: Element, { headline, story }: Bounds): boolean {
  const name = localNameOf(element);
  if (name === 'figure' || name === 'picture') return true;
  if (/^(?:body|main|article|header)$/.test(name) || (headline && contains(element, headline)) || (story && contains(element, story))) return false;
  const hasHeading = queryAll(element, 'h1, h2, h3, h4').length > 0;
  if (queryAll(element, 'article').length > 0 || (hasHeading && queryAll(element, 'a[href]').length > 0)) return false;
  const limit = hasHeading ? MAX_HEADED_TEXT : MAX_TEXT;
  return visibleText(element, new Set(), limit + 1).length <= limit;
}
