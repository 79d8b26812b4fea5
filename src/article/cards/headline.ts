import { attributeOf } from '../../shared/dom.ts';
import type { Survey } from './survey.ts';
import { namesTitle } from './zones.ts';

const HEADINGS = /^h[1-6]$/;
const PHRASE = new Set(['b', 'strong', 'em', 'i', 'mark', 'u', 'font', 'bdi', 'q', 'small', 'sup', 'sub']);
/** Lightest text that a headline has. */
const LIGHTEST = 12;

/**
 * The element that shows a card's headline: a heading, else what a class names so, else the first text that says enough
 * and stands before the longest one, else the longest text itself.
 */
export function headlineOf(page: Survey, root: number): number {
  const end = page.last[root]!;
  let titled = -1;
  for (let i = root; i <= end; i += 1) {
    if (page.weight[i]! < LIGHTEST / 2) continue;
    if (HEADINGS.test(page.tags[i]!) || attributeOf(page.elements[i]!, 'role') === 'heading') return i;
    if (titled < 0 && page.weight[i]! >= LIGHTEST && i !== root && namesTitle(page.elements[i]!)) titled = i;
  }
  return titled >= 0 ? titled : firstTelling(page, runsOf(page, root));
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

function firstTelling(page: Survey, runs: number[]): number {
  const said = runs.filter((run) => !isMinor(page, run));
  const open = said.length > 0 ? said : runs;
  const longest = open.reduce((best, run) => (page.weight[run]! > page.weight[best]! ? run : best), open[0]!);
  return open.find((run) => run < longest && page.weight[run]! >= LIGHTEST * 1.5) ?? longest;
}

function isMinor(page: Survey, run: number): boolean {
  for (let i = run, steps = 0; i >= 0 && steps < 3; i = page.parent[i]!, steps += 1) if (page.zone[i] === 'minor') return true;
  return false;
}
