import { attributeOf, closest } from '../shared/dom';
import { readLabel, type Role } from './label';
import { withEnglish } from './language';
import type { Pair } from './selects';
import { parentAcross } from './walk';

const MAX_CLIMB = 8;

/** The nearest box that holds both. */
function commonBox(a: Element, b: Element): Element {
  const above = new Set<Element>();
  for (let element: Element | null = a, steps = 0; element && steps < MAX_CLIMB; steps++) {
    above.add(element);
    element = parentAcross(element);
  }
  for (let element: Element | null = b, steps = 0; element && steps < MAX_CLIMB; steps++) {
    if (above.has(element)) return element;
    element = parentAcross(element);
  }
  return a;
}

/** Radio buttons of one name (or of one `radiogroup`), one of which says yes and one no, are one switch. */
export function radioGroups(radios: Element[], languages: readonly string[], labelOf: (radio: Element) => string): Pair[] {
  const groups = new Map<Element | string, Element[]>();
  for (const radio of radios) {
    const key = attributeOf(radio, 'name') ?? closest(radio, '[role=radiogroup],fieldset') ?? '';
    groups.set(key, [...(groups.get(key) ?? []), radio]);
  }
  return [...groups.values()].flatMap((group) => {
    const roles = new Map(group.map((radio) => [radio, readLabel(labelOf(radio), withEnglish(languages)).role]));
    const first = (...wanted: Role[]): Element | undefined => group.find((radio) => wanted.includes(roles.get(radio)!));
    const on = first('accept');
    const off = first('reject') ?? first('necessary');
    return on && off ? [{ on, off, around: closest(on, 'fieldset,[role=radiogroup]') ?? commonBox(on, off) }] : [];
  });
}
