import type { Article } from '../article/types';
import { bind } from './bind';
import type { Item } from './items';
import type { Line, PageLines } from './lines';
import { placeOf } from './place';
import type { Regions } from './regions';
import type { Degree, Evidence } from './types';

/** A rule of the reader's own, as plain values that can be stored and exported. */
export interface ReaderRule {
  verdict: 'always' | 'never';
  match: 'site' | 'author' | 'wording';
  /** A host name, an author's name, or words of a label. */
  value: string;
}

export interface RuleContext {
  url: string;
  items: Item[];
  regions: Regions;
  page: PageLines;
}

/** Same words whatever their case, width and spacing. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** True when a page's host is the rule's host or below it. */
export function matchesSite(rule: ReaderRule, url: string): boolean {
  const wanted = folded(rule.value).replace(/^https?:\/\//, '').replace(/^www\./, '').split(/[/:?#]/)[0]!.replace(/\.$/, '');
  if (rule.match !== 'site' || wanted === '' || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/, '');
  return host === wanted || host.endsWith(`.${wanted}`);
}

/** True when a byline names the rule's author, as whole words. */
export function matchesAuthor(rule: ReaderRule, byline: string): boolean {
  return rule.match === 'author' && hasWords(byline, rule.value);
}

/** True when a line holds the rule's wording. */
export function matchesWording(rule: ReaderRule, line: string): boolean {
  return rule.match === 'wording' && hasWords(line, rule.value);
}

function hasWords(text: string, words: string): boolean {
  const wanted = folded(words);
  const whole = folded(text);
  for (let at = wanted === '' ? -1 : whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const before = whole.slice(0, at).at(-1) ?? ' ';
    const after = whole.at(at + wanted.length) ?? ' ';
    if (!joins(before, wanted[0]!) && !joins(wanted.at(-1)!, after)) return true;
  }
  return false;
}

const spaced = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]/u;
const joins = (left: string, right: string): boolean => spaced.test(left) && spaced.test(right);

/** Adds the reader's rules, oldest first, as evidence that overrides all other; of two that say the opposite the newer one holds. */
export function addRules(rules: ReaderRule[], { url, items, regions, page }: RuleContext): void {
  for (const rule of [...rules].reverse()) {
    const stories = items.filter((item) => item.kind === 'article');
    if (matchesSite(rule, url)) for (const item of rule.verdict === 'never' ? items : stories) apply(rule, item, url, 'site', null);
    for (const item of stories) {
      const { byline, headlineElement } = item.target as Article;
      if (matchesAuthor(rule, byline)) apply(rule, item, byline, 'item', headlineElement);
    }
    if (rule.match === 'wording') addWording(rule, items, regions, page);
  }
}

function addWording(rule: ReaderRule, items: Item[], regions: Regions, page: PageLines): void {
  if (rule.verdict === 'never') for (const item of items) item.evidence = item.evidence.filter((one) => one.source !== 'label' || !matchesWording(rule, one.quote));
  else for (const line of page.lines) if (matchesWording(rule, line.text)) markWording(rule, line, regions, page);
}

function markWording(rule: ReaderRule, line: Line, regions: Regions, page: PageLines): void {
  const { element } = line.chips.find((chip) => matchesWording(rule, chip.text)) ?? line;
  const part = regions.partOf(element);
  const owner = regions.ownerOf(element) ?? part?.owner ?? regions.storyBeside(element);
  const place = placeOf(line, owner, part, page.order);
  const layout = { order: page.order, boxOf: regions.boxOf };
  for (const item of bind({ element, owner, part, place, reading: { about: 'any' } }, layout)) apply(rule, item, line.text, 'item', element);
}

/** "Never" is shown as unknown: the reader does not want the mark, which says nothing of how the item was made. */
function apply(rule: ReaderRule, item: Item, quote: string, scope: Evidence['scope'], element: Element | null): void {
  if (item.evidence.some((one) => one.source === 'user' && one.quote === quote)) return;
  const degree: Degree = rule.verdict === 'always' ? 'generated' : 'unknown';
  item.evidence.push({ source: 'user', degree, place: 'rule', quote: quote.slice(0, 300), field: `${rule.match}: ${rule.value}`, tool: '', scope, element });
}
