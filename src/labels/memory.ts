import { attributeOf, classNameOf, documentElementOf, foldedText, hasAttribute, parentElementOf } from '../shared/dom';
import type { LabelReading } from './reader';

const longestWords = 2_000;

/**
 * What labels said before the browser or a service translated the page in place: a translated label says the same as
 * the original, however well it was translated. Kept by element, forgotten when the page's address changes.
 */
export class LabelMemory {
  private known = new WeakMap<Element, LabelReading>();
  private address = '';
  private lang: string | null = null;
  private translated = false;

  /** To be called before each reading of the page. */
  begin(document: Document): void {
    const root = documentElementOf(document);
    const address = document.URL.split('#')[0]!;
    const lang = attributeOf(root, 'lang') ?? '';
    if (address !== this.address) {
      this.known = new WeakMap();
      this.address = address;
      this.lang = lang;
    }
    this.translated = lang !== this.lang || isTranslated(root);
  }

  /** Keeps what the words of an element say, as long as they are the page's own. */
  note(element: Element, reading: LabelReading): void {
    if (!this.translated) this.known.set(element, reading);
  }

  /** What the element around these translated words said; null for anything else. */
  recall(element: Element): LabelReading | null {
    if (!this.translated) return null;
    const words = foldedText(element, longestWords);
    for (let at: Element | null = element, up = 0; at && up < 5; at = parentElementOf(at), up += 1) {
      const reading = this.known.get(at);
      if (reading) return foldedText(at, longestWords) === words ? reading : null;
    }
    return null;
  }
}

/** The signs that Chromium's, Edge's and other translations leave on the page they rewrite. */
function isTranslated(root: Element): boolean {
  return /(?:^|\s)translated-(?:ltr|rtl)(?:$|\s)/.test(classNameOf(root)) || hasAttribute(root, '_msttexthash') || hasAttribute(root, 'data-translated');
}
