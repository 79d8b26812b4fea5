import { elementsNamed } from '../shared/dom';

/** Whether there are so many elements of a name. Asked by `item`: an index in brackets makes a browser count them all. */
export const hasNamed = (document: Document, name: string, count: number): boolean => elementsNamed(document, name).item(count - 1) !== null;

/** The first elements of a name, at most so many. */
export function firstNamed(document: Document, name: string, most: number): Element[] {
  const named = elementsNamed(document, name);
  const found: Element[] = [];
  for (let at = 0; at < most; at++) {
    const element = named.item(at);
    if (!element) break;
    found.push(element);
  }
  return found;
}
