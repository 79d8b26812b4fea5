import { Readability } from '@mozilla/readability';
import type { Budget } from '../shared/budget';
import { Clone } from './clone';
import { walk } from './walk';

/** Copies with more elements than this are not given to the library, which has no budget of its own. */
const mostElements = 30_000;

/** The live text nodes that @mozilla/readability takes for the story; empty when it finds none. */
export function readableTexts(document: Document, root: Element, budget: Budget, skip: (element: Element) => boolean): Set<Text> {
  const clone = new Clone(document, skip);
  walk(root, clone, budget);
  if (budget.spent) return new Set();
  try {
    const reader = new Readability<Node>(clone.document, {
      // The library's own second tries parse the page again and lose which node is which.
      charThreshold: 1,
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node) => node,
    });
    const content = reader.parse()?.content;
    return content ? clone.liveTextsUnder(content) : new Set();
  } catch {
    return new Set();
  }
}
