import type { Budget } from '../shared/budget';
import { attributeOf, closest, hasAttribute, isElement, localNameOf, queryAll, textContentOf } from '../shared/dom';
import { fold } from './fold';
import { readLabel, type Role } from './label';
import { withEnglish } from './language';
import { allWords } from './matcher';
import type { Purpose } from './types';
import { parentAcross, textBelow, walk, type RootOf } from './walk';
import { purposeFields } from './words/types';

/** A switch for one purpose, vendor or service. */
export interface Toggle {
  element: Element;
  /** The other answer, where the switch is a pair of radio buttons. */
  off?: Element;
  label: string;
  /** Cannot be changed: the necessary ones. */
  fixed: boolean;
  purposes: Purpose[];
  necessary: boolean;
}

const MAX_LABEL = 160;
const MAX_TOGGLES = 400;

function isToggle(element: Element): boolean {
  if (localNameOf(element) === 'input') return (attributeOf(element, 'type') ?? '').toLowerCase() === 'checkbox';
  const role = attributeOf(element, 'role');
  return role === 'switch' || role === 'checkbox' || (localNameOf(element) === 'button' && hasAttribute(element, 'aria-pressed'));
}

/** Whether the switch stands on "on". */
export function isOn({ element }: Pick<Toggle, 'element'>): boolean {
  if (localNameOf(element) === 'input') return (element as HTMLInputElement).checked;
  return (attributeOf(element, 'aria-checked') ?? attributeOf(element, 'aria-pressed')) === 'true';
}

const isFixed = (element: Element): boolean =>
  (element as HTMLInputElement).disabled === true || hasAttribute(element, 'disabled') || attributeOf(element, 'aria-disabled') === 'true' ||
  hasAttribute(element, 'readonly');

/** The words that name a switch: its own label, else the nearest text around it that no other switch shares. */
function labelFor(element: Element, rootOf: RootOf, budget: Budget): string {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const named = attributeOf(element, 'aria-label');
  if (named) return named;
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (attributeOf(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const referred = ids.map((id) => root.getElementById(id)).filter((found) => found !== null).map((found) => textBelow(found, rootOf, budget, MAX_LABEL));
  if (referred.length > 0 && tidy(referred.join(' '))) return tidy(referred.join(' '));
  const label = (element as HTMLInputElement).labels?.[0];
  const words = label ? tidy(textBelow(label, rootOf, budget, MAX_LABEL)) : '';
  if (words) return words;
  let parent = parentAcross(element);
  for (let steps = 0; parent && steps < 5; steps++) {
    if (queryAll(parent, 'input[type=checkbox],[role=switch],[role=checkbox]').length > 1) break;
    const text = tidy(textBelow(parent, rootOf, budget, MAX_LABEL));
    if (text) return text;
    parent = parentAcross(parent);
  }
  return `${(element as HTMLInputElement).name ?? ''} ${element.id ?? ''} ${(element as HTMLInputElement).value ?? ''}`;
}

function readToggle(element: Element, label: string, languages: readonly string[]): Toggle {
  const hits = allWords().hits(fold(label)).filter((hit) => languages.includes(hit.lang) || hit.lang === 'en');
  const optional = hits.some((hit) => hit.field === 'optional' && !/analy|statist|market|advert/.test(fold(label)));
  const purposes = purposeFields.filter((field) => hits.some((hit) => hit.field === field));
  const necessary = !optional && hits.some((hit) => hit.field === 'necessary') && purposes.every((purpose) => purpose === 'preferences');
  return { element, label, fixed: isFixed(element), purposes: necessary ? [] : purposes, necessary };
}

/** All switches below a box, seen or not: settings often hide the native checkbox. */
export function togglesBelow(container: Element, languages: readonly string[], rootOf: RootOf, budget: Budget): Toggle[] {
  const found: Element[] = [];
  const radios: Element[] = [];
  walk(container, rootOf, budget, (node) => {
    if (!isElement(node) || found.length >= MAX_TOGGLES) return true;
    if (isToggle(node)) found.push(node);
    else if (localNameOf(node) === 'input' && (attributeOf(node, 'type') ?? '').toLowerCase() === 'radio') radios.push(node);
    return true;
  });
  const labelOf = (element: Element): string => labelFor(element, rootOf, budget);
  const switches = found.map((element) => readToggle(element, labelOf(element), languages));
  return [...switches, ...radioPairs(radios, languages, labelOf)];
}

/** Radio buttons of one name, one of which says yes and one no, are one switch. */
function radioPairs(radios: Element[], languages: readonly string[], labelOf: (element: Element) => string): Toggle[] {
  const groups = new Map<string, Element[]>();
  for (const radio of radios) {
    const name = attributeOf(radio, 'name') ?? '';
    groups.set(name, [...(groups.get(name) ?? []), radio]);
  }
  const toggles: Toggle[] = [];
  for (const [name, group] of groups) {
    const role = (radio: Element): Role => readLabel(labelOf(radio), withEnglish(languages)).role;
    const on = group.find((radio) => role(radio) === 'accept');
    const off = group.find((radio) => ['reject', 'necessary'].includes(role(radio)));
    if (!on || !off) continue;
    const legend = closest(on, 'fieldset,[role=radiogroup],tr,li');
    const words = `${(legend && textContentOf(legend)?.slice(0, MAX_LABEL)) ?? ''} ${name}`;
    toggles.push({ ...readToggle(on, words, languages), off });
  }
  return toggles;
}

/** Presses the switch until it stands as wanted; false when it does not follow. */
export async function setToggle(toggle: Toggle, on: boolean, wait: (milliseconds: number) => Promise<void>): Promise<boolean> {
  if (isOn(toggle) === on && !(toggle.off && !on && !isOn({ element: toggle.off }))) return true;
  if (toggle.fixed) return false;
  const target = (on ? toggle.element : (toggle.off ?? toggle.element)) as HTMLElement;
  target.click();
  if (isOn(toggle) !== on) await wait(30);
  return isOn(toggle) === on;
}
