import type { Budget } from '../shared/budget';
import { attributeOf, localNameOf, ownerDocumentOf, queryAll, textContentOf } from '../shared/dom';
import { controlsBelow, type Control } from './controls';
import { fold } from './fold';
import { readLabel, type Label, type Role } from './label';
import { languagesOf, withEnglish } from './language';
import { LEAD, otherMatters } from './leave';
import { allWords, type Hit } from './matcher';
import { parentAcross, textBelow, type RootOf } from './walk';
import { purposeFields } from './words/types';

/** A control of a prompt with what its words promise. */
export interface ReadControl extends Control, Label {}

/** A box on the page that may be a consent prompt, with all that was read of it. */
export interface Prompt {
  container: Element;
  controls: ReadControl[];
  text: string;
  /** Its text as first read, to notice a change. */
  seen: string;
  languages: string[];
  /** How surely the text speaks of cookies and consent: 4 and more is a prompt's usual. */
  topic: number;
  overlay: boolean;
  /** How much it speaks of other matters; a prompt's topic outweighs them. */
  other: number;
  /** It speaks of cookies or their like, not of consent alone. */
  tracks: boolean;
  /** It begins with a video, map or other content that would be loaded. */
  embeds: boolean;
  /** Words of paying or subscribing occur. */
  pays: boolean;
  /** Words of agreeing occur: "by using this site you accept …". */
  agrees: boolean;
  /** The site speaks of what it does itself: "we", "our", "uses cookies". */
  voice: boolean;
  /** It says what for or where: advertising, or the reader's device. */
  specific: boolean;
  /** It names purposes: counting, advertising, settings, content of one's own. */
  purposes: boolean;
  /** Cookies are counted: "12 cookies", as tools and games do. */
  counts: boolean;
}

const MAX_TEXT = 12_000;

/** Two points for each different strong word, one for each different weak one; without a strong one two at most, from three words on. */
export function topicOf(hits: Hit[], folded: string, languages: readonly string[]): number {
  const strong = new Set<string>();
  const weak = new Set<string>();
  for (const hit of hits) {
    if (!languages.includes(hit.lang)) continue;
    if (hit.field === 'strong' || hit.field === 'consent' || hit.field === 'device') strong.add(folded.slice(hit.start, hit.end));
    if (hit.field === 'weak') weak.add(folded.slice(hit.start, hit.end));
  }
  if (strong.size === 0) return weak.size >= 3 ? 2 : 0;
  return 2 * strong.size + weak.size;
}

/** Said to be a dialog, by element or attribute. */
export function isDialog(element: Element): boolean {
  const role = attributeOf(element, 'role');
  return localNameOf(element) === 'dialog' || role === 'dialog' || role === 'alertdialog' || attributeOf(element, 'aria-modal') === 'true';
}

/** Whether the box lies over the page: dialog, fixed, sticky or absolute, by itself, a near ancestor or its only child. */
export function liesOver(container: Element): boolean {
  let element: Element | null = container;
  for (let steps = 0; element && steps < 8; steps++) {
    const name = localNameOf(element);
    if (name === 'body' || name === 'html') return false;
    if (isDialog(element)) return true;
    const position = ownerDocumentOf(element)?.defaultView?.getComputedStyle(element).position;
    if (position === 'fixed' || position === 'sticky' || position === 'absolute') return true;
    element = parentAcross(element);
  }
  return queryAll(container, 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]').length > 0;
}

/** A number right before or after the word. */
const isCounted = (text: string, { start, end }: Hit): boolean => /\d ?$/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?\d/.test(text.slice(end, end + 2));

/** "Privacy settings" are an account's as well. */
const isTitleOfSettings = (hit: Hit, hits: Hit[]): boolean => hits.some((other) => other.field === 'settings' && hit.start < other.start && other.end <= hit.end);

const ANSWERS = new Set<Role>(['accept', 'reject', 'necessary', 'ok', 'save']);

/**
 * Bare text counts as a control only beside no real one, or when the pointer says that it can be pressed; "Cookie settings"
 * without a pointer is a title.
 */
function believable(controls: ReadControl[]): ReadControl[] {
  const real = controls.some((control) => control.kind !== 'bare' && ANSWERS.has(control.role));
  const canBePressed = (element: Element): boolean => ownerDocumentOf(element)?.defaultView?.getComputedStyle(element).cursor === 'pointer';
  return controls.filter(({ kind, element, role }) => kind !== 'bare' || (!real && ANSWERS.has(role)) || canBePressed(element));
}

function withRole(control: Control, languages: string[]): ReadControl {
  const read = readLabel(control.label, withEnglish(languages));
  // A word may be split over several elements.
  const tight = read.role === 'none' ? readLabel((textContentOf(control.element) ?? '').slice(0, 200), withEnglish(languages)) : read;
  return { ...control, ...tight };
}

/** Reads all that answering needs from a box. */
export function readPrompt(container: Element, rootOf: RootOf, budget: Budget): Prompt {
  const name = [attributeOf(container, 'aria-label'), attributeOf(container, 'title')].filter(Boolean).join(' ');
  const seen = textBelow(container, rootOf, budget, MAX_TEXT);
  const text = `${name} ${seen}`;
  const folded = fold(text);
  const hits = allWords().hits(folded);
  const pageLanguage = attributeOf(ownerDocumentOf(container)?.documentElement ?? container, 'lang') ?? '';
  const languages = languagesOf(hits, pageLanguage);
  const controls = believable(controlsBelow(container, rootOf, budget).map((control) => withRole(control, languages)));
  const speaksOf = (field: Hit['field'], before = Infinity): boolean => hits.some((hit) => hit.field === field && hit.start < before && languages.includes(hit.lang));
  return {
    container,
    controls,
    text,
    seen,
    languages,
    topic: topicOf(hits, folded, withEnglish(languages)),
    overlay: liesOver(container),
    other: otherMatters(hits, folded, languages),
    tracks: hits.some((hit) => hit.field === 'strong' && languages.includes(hit.lang) && !isTitleOfSettings(hit, hits)),
    embeds: speaksOf('embed', LEAD),
    pays: speaksOf('pay'),
    agrees: speaksOf('accept'),
    voice: speaksOf('voice'),
    specific: speaksOf('marketing') || speaksOf('device'),
    purposes: purposeFields.some((field) => speaksOf(field)),
    counts: hits.some((hit) => hit.field === 'strong' && isCounted(folded, hit)),
  };
}
