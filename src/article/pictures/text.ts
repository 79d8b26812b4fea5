import { attributeOf, firstChildOf, hasAttribute, isElement, isText, localNameOf, nextSiblingOf, parentOf } from '../../shared/dom';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea', 'input', 'iframe', 'video', 'audio', 'object']);
/** Inline elements that do not part two words of a sentence; every other element does. */
export const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'u', 's', 'mark', 'sub', 'sup', 'abbr', 'q', 'font', 'wbr', 'bdi', 'bdo']);
const MAX_NODES = 400;

/** Whether an element never shows words that belong to a caption. */
export function isSilent(element: Element): boolean {
  return SILENT.has(localNameOf(element)) || attributeOf(element, 'role') === 'button' || hasAttribute(element, 'hidden');
}

/** Visible text below a node, white space folded, without the elements to leave out; at most `max` characters and 400 nodes. */
export function visibleText(root: Node, without: ReadonlySet<Element> = new Set(), max = 2_000): string {
  const parts: string[] = [];
  let length = 0;
  let node: Node | null = root;
  for (let count = 0; node && count < MAX_NODES && length < max; count += 1) {
    const element = isElement(node) ? node : null;
    const skipped = element !== null && node !== root && (without.has(element) || isSilent(element));
    if (isText(node) && !skipped) {
      const text = (node.nodeValue ?? '').slice(0, max);
      parts.push(text);
      length += text.length;
    }
    if (element && !INLINE.has(localNameOf(element))) parts.push(' ');
    node = following(node, root, skipped);
    if (node && element && !INLINE.has(localNameOf(element))) parts.push(' ');
  }
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, max);
}

/** The next node in document order inside `root`; the children of `node` are passed over where `skip` is true. */
export function following(node: Node, root: Node, skip: boolean): Node | null {
  const child = skip ? null : firstChildOf(node);
  if (child) return child;
  let at: Node | null = node;
  while (at && at !== root) {
    const next = nextSiblingOf(at);
    if (next) return next;
    at = parentOf(at);
  }
  return null;
}
