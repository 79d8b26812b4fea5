import type { Budget } from '../shared/budget';
import { attributeOf, localNameOf, ownerDocumentOf, queryAll } from '../shared/dom';
import { controlsBelow, type Control } from './controls';
import { fold } from './fold';
import { leaveCounts, readLabel, type Label } from './label';
import { languagesOf } from './language';
import { allWords } from './matcher';
import { parentAcross, textBelow, type RootOf } from './walk';
import type { LeaveField } from './words/types';

/** A control of a prompt with what its words promise. */
export interface ReadControl extends Control, Label {}

/** A box on the page that may be a consent prompt, with all that was read of it. */
export interface Prompt {
  container: Element;
  controls: ReadControl[];
  text: string;
  languages: string[];
  /** How surely the text speaks of cookies and consent: 3 and more is a prompt's usual. */
  topic: number;
  overlay: boolean;
  leave: Record<LeaveField, number>;
}

const MAX_TEXT = 12_000;

/** Two points for each different strong word, one for each different weak one. */
export function topicOf(folded: string, languages: readonly string[]): number {
  const strong = new Set<string>();
  const weak = new Set<string>();
  for (const hit of allWords().hits(folded)) {
    if (!languages.includes(hit.lang)) continue;
    if (hit.field === 'strong') strong.add(folded.slice(hit.start, hit.end));
    if (hit.field === 'weak') weak.add(folded.slice(hit.start, hit.end));
  }
  return strong.size > 0 ? 1 + strong.size + weak.size : Math.min(weak.size, 2);
}

/** Whether the box lies over the page: dialog, fixed, sticky or absolute, by itself, a near ancestor or its only child. */
export function liesOver(container: Element): boolean {
  let element: Element | null = container;
  for (let steps = 0; element && steps < 8; steps++) {
    const name = localNameOf(element);
    if (name === 'body' || name === 'html') return false;
    const role = attributeOf(element, 'role');
    if (name === 'dialog' || role === 'dialog' || role === 'alertdialog' || attributeOf(element, 'aria-modal') === 'true') return true;
    const position = ownerDocumentOf(element)?.defaultView?.getComputedStyle(element).position;
    if (position === 'fixed' || position === 'sticky' || position === 'absolute') return true;
    element = parentAcross(element);
  }
  return queryAll(container, 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]').length > 0;
}

/** Reads all that answering needs from a box. */
export function readPrompt(container: Element, rootOf: RootOf, budget: Budget): Prompt {
  const name = [attributeOf(container, 'aria-label'), attributeOf(container, 'title')].filter(Boolean).join(' ');
  const text = `${name} ${textBelow(container, rootOf, budget, MAX_TEXT)}`;
  const folded = fold(text);
  const hits = allWords().hits(folded);
  const pageLanguage = attributeOf(ownerDocumentOf(container)?.documentElement ?? container, 'lang') ?? '';
  const languages = languagesOf(hits, pageLanguage);
  const controls = controlsBelow(container, rootOf, budget).map((control) => ({ ...control, ...readLabel(control.label, languages) }));
  return {
    container,
    controls,
    text,
    languages,
    topic: topicOf(folded, languages),
    overlay: liesOver(container),
    leave: leaveCounts(hits, languages),
  };
}
