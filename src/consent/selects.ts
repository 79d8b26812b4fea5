import { localNameOf, ownerDocumentOf, queryAll, textContentOf } from '../shared/dom';
import { readLabel } from './label';
import { withEnglish } from './language';

/** Two answers to one question, and the box that holds them. */
export interface Pair {
  on: Element;
  off: Element;
  around: Element;
}

const MAX_OPTIONS = 6;

/** A list of choices one of which says yes and one no; null where it is about something else. */
export function selectPair(select: Element, languages: readonly string[]): Pair | null {
  const options = queryAll(select, 'option');
  if (options.length < 2 || options.length > MAX_OPTIONS) return null;
  const role = (option: Element): string => readLabel(textContentOf(option) ?? '', withEnglish(languages)).role;
  const on = options.find((option) => role(option) === 'accept');
  const off = options.find((option) => ['reject', 'necessary'].includes(role(option)));
  return on && off ? { on, off, around: select } : null;
}

/** Chooses an option as a reader would, with the events that follow; false when the element is none. */
export function optionOf(element: Element): boolean {
  if (localNameOf(element) !== 'option') return false;
  const option = element as HTMLOptionElement;
  const select = option.closest('select');
  const view = ownerDocumentOf(option)?.defaultView as (Window & typeof globalThis) | null;
  option.selected = true;
  if (select && view) for (const type of ['input', 'change']) select.dispatchEvent(new view.Event(type, { bubbles: true }));
  return true;
}
