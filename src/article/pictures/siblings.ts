import { attributeOf, childrenOf, localNameOf, parentElementOf, queryAll } from '../../shared/dom';

const MAX_LEVELS = 3;
const MAX_CHILDREN = 60;

let counts = new WeakMap<Element, ReadonlyMap<string, number>>();
let linked = new WeakMap<Element, boolean>();

/** To be called before each pass over a page: its lists may have changed. */
export function forgetSiblings(): void {
  counts = new WeakMap();
  linked = new WeakMap();
}

/** How many siblings of a box, or of the two elements round it, look like it and hold a linked picture too: a list of teasers has several. */
export function alikeSiblings(frame: Element): number {
  let most = 0;
  let node: Element | null = frame;
  for (let level = 0; node && level < MAX_LEVELS; level += 1) {
    const parent: Element | null = parentElementOf(node);
    if (!parent || localNameOf(parent) === 'body') break;
    const own = holdsLinked(node) ? 1 : 0;
    most = Math.max(most, (countsIn(parent).get(looksOf(node)) ?? 0) - own);
    node = parent;
  }
  return most;
}

function holdsLinked(element: Element): boolean {
  const known = linked.get(element);
  if (known !== undefined) return known;
  const found = queryAll(element, 'a img, a picture').length > 0;
  linked.set(element, found);
  return found;
}

const looksOf = (element: Element): string => `${localNameOf(element)} ${attributeOf(element, 'class') ?? ''}`;

/** How often each look occurs among the children that hold a linked picture. */
function countsIn(parent: Element): ReadonlyMap<string, number> {
  const known = counts.get(parent);
  if (known) return known;
  const found = new Map<string, number>();
  for (const child of Array.from(childrenOf(parent)).slice(0, MAX_CHILDREN)) {
    if (holdsLinked(child)) found.set(looksOf(child), (found.get(looksOf(child)) ?? 0) + 1);
  }
  counts.set(parent, found);
  return found;
}
