import { attributeOf, isElement, localNameOf, ownerDocumentOf, queryAll, shadowRootOf, textContentOf } from '../shared/dom';
import { above, isTopic } from './gate-look';

/** Styles cost more to look at than words: so many texts on one page are looked at for theirs. */
const MOST = 200;
/** What a prompt says is longer than the names of links in a menu, and shorter than a story. */
const MIN_TEXT = 30;
/** … and where signs stand for syllables or words. */
const MIN_DENSE = 10;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const MAX_TEXT = 1500;
const MAX_BOX = 3000;
const MAX_CLIMB = 12;
const PRESSED = 'button,a,input,[role=button],[onclick],[tabindex]';
/** Other things lie over pages and speak of privacy, too: no more than so many are taken for a prompt. */
const MOST_FOUND = 3;

function liesOver(element: Element): boolean {
  if (localNameOf(element) === 'dialog' || /^(?:alert)?dialog$/.test(attributeOf(element, 'role') ?? '') || attributeOf(element, 'aria-modal') === 'true') return true;
  const position = ownerDocumentOf(element)?.defaultView?.getComputedStyle(element).position;
  return position === 'fixed' || position === 'sticky';
}

/** The smallest box around the words that holds something to press, too; null where there is none below the `outer` one. */
function boxOf(words: Element, outer: Element): Element | null {
  let node: Node | null = words;
  for (let steps = 0; node && steps < MAX_CLIMB; steps++) {
    if (isElement(node) && (queryAll(node, PRESSED).length > 0 || shadowRootOf(node))) return (textContentOf(node) ?? '').length > MAX_BOX ? null : node;
    node = node === outer ? null : above(node);
  }
  return null;
}

/** Finds words of consent in boxes that lie over the page: prompts whose buttons say what no list of words holds. */
export class Overlays {
  private left = MOST;
  private found = 0;

  /** The prompt's box where the text is such words in such a box, else null. */
  boxAround({ data }: Text, parent: Element): Element | null {
    if (this.left === 0 || this.found === MOST_FOUND || data.length < MIN_DENSE || data.length > MAX_TEXT || (data.length < MIN_TEXT && !DENSE.test(data)) || !isTopic(data)) return null;
    this.left--;
    let node: Node | null = parent;
    for (let steps = 0; node && steps < MAX_CLIMB; steps++) {
      const box = isElement(node) && liesOver(node) ? boxOf(parent, node) : null;
      if (box) this.found++;
      if (box) return box;
      node = above(node);
    }
    return null;
  }

  /** Another page. */
  reset(): void {
    this.left = MOST;
    this.found = 0;
  }
}
