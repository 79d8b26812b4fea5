import type { Budget } from '../shared/budget';
import { attributeOf, hasAttribute, isElement, localNameOf } from '../shared/dom';
import { answerRows } from './answer-rows';
import type { ReadControl } from './prompt';
import { radioGroups } from './radio-groups';
import { optionOf, selectPair } from './selects';
import { NameFinder } from './toggle-names';
import { meaningOf, type Meaning } from './toggle-meaning';
import { parentAcross, textBelow, walk, type RootOf } from './walk';

/** A switch for one purpose, vendor or service. */
export interface Toggle extends Meaning {
  element: Element;
  /** The other answer, where the switch is a pair: radio buttons, or one button each for yes and no. */
  off?: Element;
  label: string;
  /** Cannot be changed: the necessary ones. */
  fixed: boolean;
  /** The reader sees it, or the row it stands in. */
  shown: boolean;
}

const MAX_TOGGLES = 400;
const SWITCH_ROLES = new Set(['switch', 'checkbox', 'menuitemcheckbox']);
/** Boxes around a switch among which its words are looked for. */
const WORDS_AROUND = 5;

function isToggle(element: Element): boolean {
  if (localNameOf(element) === 'input') return (attributeOf(element, 'type') ?? '').toLowerCase() === 'checkbox';
  return SWITCH_ROLES.has(attributeOf(element, 'role') ?? '') || (localNameOf(element) === 'button' && hasAttribute(element, 'aria-pressed'));
}

/** Whether the switch stands on "on"; null where it does not say. */
export function isOn({ element, off }: Pick<Toggle, 'element' | 'off'>): boolean | null {
  const name = localNameOf(element);
  if (name === 'input') return (element as HTMLInputElement).checked;
  if (name === 'option') return (element as HTMLOptionElement).selected;
  const state = attributeOf(element, 'aria-checked') ?? attributeOf(element, 'aria-pressed');
  return state === null && off ? null : state === 'true';
}

/** Whether it stands where it may not be changed: then pressing it is of no use. */
const isFixed = (element: Element): boolean =>
  (element as HTMLInputElement).disabled === true || hasAttribute(element, 'disabled') || hasAttribute(element, 'readonly') ||
  attributeOf(element, 'aria-disabled') === 'true' || attributeOf(element, 'aria-readonly') === 'true';

/** The reader sees it, or the nearest words around it, as a native box under a drawn one lies within its label. */
function isShown(element: Element, { isVisible, rootOf, budget }: ToggleSearch): boolean {
  if (isVisible(element) || Array.from((element as HTMLInputElement).labels ?? []).some(isVisible)) return true;
  let box = parentAcross(element);
  for (let steps = 0; box && steps < WORDS_AROUND; steps++) {
    if (textBelow(box, rootOf, budget, 40).trim()) return isVisible(box);
    box = parentAcross(box);
  }
  return false;
}

export interface ToggleSearch {
  languages: readonly string[];
  rootOf: RootOf;
  isVisible: (element: Element) => boolean;
  budget: Budget;
  /** The controls of the box, of which some may be yes and no for one purpose. */
  controls?: readonly ReadControl[];
}

/** All switches below a box, seen or not: settings often hide the native checkbox. Those of closed parts inherit from what opens them. */
export function togglesBelow(container: Element, search: ToggleSearch): Toggle[] {
  const { languages, rootOf, budget, controls = [] } = search;
  const boxes: Element[] = [];
  const radios: Element[] = [];
  const selects: Element[] = [];
  walk(container, rootOf, budget, (node) => {
    if (!isElement(node)) return true;
    if (boxes.length + radios.length + selects.length >= MAX_TOGGLES) return false;
    if (isToggle(node)) boxes.push(node);
    else if (localNameOf(node) === 'select') selects.push(node);
    else if (isRadio(node)) radios.push(node);
    return true;
  });
  const pairs = [
    ...radioGroups(radios, languages, (radio) => new NameFinder([...boxes, ...radios], container, rootOf, budget).own(radio)),
    ...selects.flatMap((select) => selectPair(select, languages) ?? []),
    ...answerRows(controls),
  ];
  const finder = new NameFinder([...boxes, ...pairs.map(({ around }) => around)], container, rootOf, budget);
  const read = (element: Element, named: Element, off?: Element): Toggle => {
    const names = finder.namesOf(named);
    const label = names.titles[0] ?? names.texts[0] ?? '';
    return { element, ...(off && { off }), label, fixed: isFixed(element), shown: isShown(named, search), ...meaningOf(names, languages) };
  };
  return inherit([...boxes.map((element) => read(element, element)), ...pairs.map(({ on, off, around }) => read(on, around, off))]);
}

function isRadio(element: Element): boolean {
  if (localNameOf(element) === 'input') return (attributeOf(element, 'type') ?? '').toLowerCase() === 'radio';
  return attributeOf(element, 'role') === 'radio';
}

/** What is folded away under a category and says nothing by itself belongs to that category. */
function inherit(toggles: Toggle[]): Toggle[] {
  let category: Toggle | null = null;
  return toggles.map((toggle) => {
    if (toggle.shown) category = toggle;
    else if (category && !category.all && !toggle.necessary && toggle.purposes.length === 0) return { ...toggle, purposes: category.purposes };
    return toggle;
  });
}

/** Presses the switch until it stands as wanted; false when it does not follow. */
export async function setToggle(toggle: Toggle, on: boolean, wait: (milliseconds: number) => Promise<void>): Promise<boolean> {
  if (isOn(toggle) === on && !(toggle.off && !on && isOn({ element: toggle.off }) === false)) return true;
  if (toggle.fixed) return false;
  const target = (on ? toggle.element : (toggle.off ?? toggle.element)) as HTMLElement;
  if (!optionOf(target)) target.click();
  if (isOn(toggle) === null) return true;
  if (isOn(toggle) !== on) await wait(30);
  return isOn(toggle) === on;
}
