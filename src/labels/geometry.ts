/** A box on the page in CSS pixels, whatever its origin. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where an element is drawn; null where nothing is drawn or nobody can tell. */
export type BoxOf = (element: Element) => Box | null;

/** For documents without layout. */
export const withoutLayout: BoxOf = () => null;

/** Farther away (in CSS pixels) is not beside. */
const farthest = 64;
/** The nearer of two must be nearer by this much (CSS pixels) to be told apart. */
const clearly = 6;

const areaOf = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

/** CSS pixels between two boxes that stand above or beside each other; infinite for two that only meet cornerwise. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return across > 0 && down > 0 ? Infinity : Math.max(across, down, 0);
}

/** True when the small box lies on the large one and leaves most of it free. */
export function liesOn(small: Box, large: Box): boolean {
  const shared: Box = {
    left: Math.max(small.left, large.left),
    top: Math.max(small.top, large.top),
    right: Math.min(small.right, large.right),
    bottom: Math.min(small.bottom, large.bottom),
  };
  const size = areaOf(small);
  return size > 0 && areaOf(shared) >= size * 0.9 && size <= areaOf(large) * 0.5;
}

/** The one of several elements that is clearly nearest to another; null where none is near, or two are. */
export function nearestTo<T extends { element: Element }>(element: Element, among: T[], boxOf: BoxOf): T | null {
  const box = boxOf(element);
  if (!box) return null;
  const near = among.flatMap((one) => {
    const other = boxOf(one.element);
    const gap = other ? gapBetween(box, other) : Infinity;
    return gap <= farthest ? [{ one, gap }] : [];
  });
  near.sort((a, b) => a.gap - b.gap);
  const [first, second] = near;
  return first && (!second || second.gap - first.gap >= clearly) ? first.one : null;
}

/** The smallest of several elements on whose box another lies; null where it lies on none. */
export function lyingOn<T extends { element: Element }>(element: Element, among: T[], boxOf: BoxOf): T | null {
  const box = boxOf(element);
  if (!box) return null;
  let smallest: { one: T; area: number } | null = null;
  for (const one of among) {
    const other = boxOf(one.element);
    if (!other || !liesOn(box, other)) continue;
    if (!smallest || areaOf(other) < smallest.area) smallest = { one, area: areaOf(other) };
  }
  return smallest?.one ?? null;
}
