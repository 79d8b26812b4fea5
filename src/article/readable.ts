import { Readability } from '@mozilla/readability';
import type { CloneBuilder } from './clone.ts';

/** Copies with more elements than this are not given to the library, which has no budget of its own. */
const mostElements = 60_000;

/** The live text nodes that @mozilla/readability takes for the story; empty when it finds none. The copy is used up. */
export function readableTexts(clone: CloneBuilder): Set<Text> {
  try {
    const reader = new Readability<Node>(clone.document, {
      // The library's own second tries re-parse the page and lose which node is which.
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
