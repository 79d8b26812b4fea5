import { closest, contains, localNameOf, parentElementOf, queryAll } from '../../shared/dom';
import { visibleText } from './text';

const MAX_CLIMB = 8;
const MAX_FRAME_TEXT = 900;

/** The largest element round the picture with no other picture, no headline and little text: figure and figcaption, or what does their work. */
export function frameOf(element: Element, stop: Element, alone: (element: Element) => boolean): Element {
  const figure = closest(element, 'figure');
  if (figure && alone(figure)) return figure;
  let frame = element;
  for (let count = 0; count < MAX_CLIMB; count += 1) {
    const parent = parentElementOf(frame);
    if (!parent || parent === stop || !contains(stop, parent) || !alone(parent) || !isFrame(parent)) break;
    frame = parent;
  }
  return frame;
}

function isFrame(element: Element): boolean {
  if (/^(?:body|main|article|header)$/.test(localNameOf(element))) return false;
  return queryAll(element, 'h1, h2, h3, article').length === 0 && visibleText(element, new Set(), MAX_FRAME_TEXT + 1).length <= MAX_FRAME_TEXT;
}
