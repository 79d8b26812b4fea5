import type { Budget } from '../shared/budget';
import { attributeOf, firstChildOf, hasAttribute, localNameOf, nextSiblingOf, nodeTypeOf, shadowRootOf } from '../shared/dom';

/** What a walk reports. `enter` returning false skips everything inside (and `leave` is not called). */
export interface Visitor {
  enter(element: Element, tag: string): boolean;
  leave(): void;
  text(node: Text): void;
}

/** Elements whose inside is never a reader's text. `noscript` and `template` are copies or fallbacks of what is shown. */
export const silent: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'select', 'datalist', 'textarea', 'input',
  'object', 'embed', 'rp', 'rt', 'audio', 'video', 'head', 'link', 'meta', 'title', 'map', 'progress', 'meter',
]);

interface Frame {
  owner: Element | null;
  next: Node | null;
  /** Nodes a slot shows, which are not siblings of each other; null for ordinary children. */
  list: Node[] | null;
  index: number;
}

/**
 * Goes through the page as a reader sees it, in order, without recursion: open shadow roots in place of their host's
 * children, slotted nodes in their slot, documents of same-origin frames inside the frame.
 * Ends early when the budget is spent.
 */
export function walk(root: Element, visitor: Visitor, budget: Budget): void {
  const stack: Frame[] = [];
  open(root, stack, visitor);
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!;
    const node = advance(frame);
    if (!node) {
      stack.pop();
      if (frame.owner) visitor.leave();
      continue;
    }
    if (!budget.take()) return;
    const type = nodeTypeOf(node);
    if (type === 3) visitor.text(node as Text);
    else if (type === 1) open(node as Element, stack, visitor);
  }
}

function open(element: Element, stack: Frame[], visitor: Visitor): void {
  const name = localNameOf(element);
  if (silent.has(name) || !visitor.enter(element, name)) return;
  if (name === 'slot') stack.push({ owner: element, next: firstChildOf(element), list: assignedTo(element), index: 0 });
  else if (name === 'iframe') stack.push({ owner: element, next: frameBody(element), list: null, index: 0 });
  else stack.push({ owner: element, next: firstChildOf(shadowRootOf(element) ?? element), list: null, index: 0 });
}

function advance(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.index++] ?? null;
  const node = frame.next;
  if (node) frame.next = nextSiblingOf(node);
  return node;
}

/** What a slot shows in place of its own children, null for nothing. */
function assignedTo(slot: Element): Node[] | null {
  const assigned = (slot as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? Array.from(assigned) : null;
}

/** The body of a frame whose document may be read, else null. */
export function frameBody(frame: Element): Element | null {
  if (hasAttribute(frame, 'src') && /^(?:https?:)?\/\//.test(attributeOf(frame, 'src') ?? '')) return null;
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
}
