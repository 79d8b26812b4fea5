import { attributeOf } from '../../shared/dom';
import { type Survey, zoneAt } from './survey';
import { namesTitle } from './zones';

const HEADINGS = /^h[1-6]$/;
const PHRASE = new Set(['b', 'strong', 'em', 'i', 'mark', 'u', 'font', 'bdi', 'q', 'small', 'sup', 'sub']);
/** Lightest text that a headline has; a link with less says "Read more". */
const LIGHTEST = 14;
/** A text heavier than this is a teaser if something before it can be its headline. */
const TEASER = 110;

/**
 * The element that shows a card's headline. It is looked for in the card's most telling link, where there is one: the heading
 * around or in it, what a class names a title, else the text that reads like a headline; in a card without a headline all its text.
 */
export function headlineOf(page: Survey, root: number, links: number[]): number {
  const telling = tellingLink(page, links);
  if (telling === undefined) return headingIn(page, root) ?? titleIn(page, root) ?? likeliest(page, runsOf(page, root));
  for (let at = telling, steps = 0; at > root && steps < 5; at = page.parent[at]!, steps += 1) if (isHeading(page, at)) return at;
  return headingIn(page, telling) ?? titleIn(page, telling) ?? likeliest(page, runsOf(page, telling));
}

/** Of a card's links the heaviest that is no teaser, else the first with enough text. */
function tellingLink(page: Survey, links: number[]): number | undefined {
  const texts = links.filter((link) => page.weight[link]! >= LIGHTEST);
  const short = texts.filter((link) => page.weight[link]! <= TEASER * 0.8);
  return short.reduce<number | undefined>((best, link) => (best === undefined || page.weight[link]! > page.weight[best]! ? link : best), undefined) ?? texts[0];
}

const isHeading = (page: Survey, index: number): boolean => HEADINGS.test(page.tags[index]!) || attributeOf(page.elements[index]!, 'role') === 'heading';

function headingIn(page: Survey, index: number): number | null {
  for (let i = index; i <= page.last[index]!; i += 1) if (page.weight[i]! >= LIGHTEST / 2 && isHeading(page, i)) return i;
  return null;
}

function titleIn(page: Survey, index: number): number | null {
  for (let i = index + 1; i <= page.last[index]!; i += 1) if (page.weight[i]! >= LIGHTEST && namesTitle(page.elements[i]!)) return i;
  return null;
}

/** The elements that hold the card's pieces of text, phrase markup folded into its parent. */
export function runsOf(page: Survey, root: number): number[] {
  const runs: number[] = [];
  for (let i = root; i <= page.last[root]!; i += 1) {
    if (page.own[i] === 0) continue;
    let run = i;
    for (let steps = 0; steps < 40 && run > root && (PHRASE.has(page.tags[run]!) || page.own[page.parent[run]!]! > 0); steps += 1) run = page.parent[run]!;
    if (runs.at(-1) !== run) runs.push(run);
  }
  return runs.length > 0 ? runs : [root];
}

/** The longest text, unless it is a teaser with a headline before it. */
function likeliest(page: Survey, runs: number[]): number {
  const said = runs.filter((run) => !isMinor(page, run));
  const heaviest = (some: number[]): number => some.reduce((best, run) => (page.weight[run]! > page.weight[best]! ? run : best), some[0]!);
  const longest = heaviest(said.length > 0 ? said : runs);
  const before = said.filter((run) => run < longest && page.weight[run]! >= LIGHTEST && page.weight[run]! <= TEASER);
  return page.weight[longest]! > TEASER && before.length > 0 ? heaviest(before) : longest;
}

function isMinor(page: Survey, run: number): boolean {
  for (let i = run, steps = 0; i >= 0 && steps < 3; i = page.parent[i]!, steps += 1) if (zoneAt(page, i) === 'minor') return true;
  return false;
}
