import { densestLines, isProse } from './density';
import { chancesOf, threshold, viewPage } from './judge/judge';
import type { Line } from './lines';
import { pruneLines } from './prune';
import { isShown } from './visibility';

/** A story has at least this much prose; a page without one but with more than `longEnough` gets a second opinion (characters). */
const shortest = 140;
const longEnough = 600;

/**
 * The lines that are the story's text: our own judgement first; where that finds none on a page with prose, the
 * library's (`readable`, live text nodes), then the densest part of the page. Empty for lists, home pages and apps.
 */
export function storyLines(document: Document, lines: Line[], readable: () => Set<Text>): Line[] {
  const page = viewPage(document, lines);
  const chances = chancesOf(page);
  const judged = onlyShown(lines.filter((_, index) => chances[index]! > threshold));
  if (proseOf(judged) >= shortest) return judged;
  if (proseOf(lines) < longEnough) return [];
  const texts = readable();
  const taken = texts.size > 0 ? lines.filter((line) => line.nodes.some((node) => texts.has(node))) : [...densestLines(lines)];
  const pruned = onlyShown(pruneLines(taken));
  return proseOf(pruned) >= longEnough && proseOf(pruned) * 2 > lengthOf(pruned) ? pruned : [];
}

/** Without what the browser does not lay out, unless that is most of it (a page that fades in, a closed tab). */
function onlyShown(lines: Line[]): Line[] {
  const shown = lines.filter((line) => isShown(line.place.element));
  return lengthOf(shown) * 2 >= lengthOf(lines) ? shown : lines;
}

const lengthOf = (lines: Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
const proseOf = (lines: Line[]): number => lengthOf(lines.filter(isProse));
