import type { Survey } from './survey';

const PHRASING = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'font', 'i', 'kbd', 'mark', 'q', 'ruby', 's', 'small', 'strong', 'sub', 'sup', 'u']);

/**
 * The text of a surveyed element, white space folded, at most `max` characters. Pieces from different boxes are kept apart
 * by a space, so that a label and the headline after it never run into one word.
 */
export function textOf(page: Survey, index: number, max: number): string {
  let text = '';
  let before = -1;
  for (let i = page.firstText[index]!; i <= page.lastText[index]! && text.length < max; i += 1) {
    const box = boxOf(page, page.owners[i]!);
    const data = page.texts[i]!.data.slice(0, max);
    text += before === box || before < 0 ? data : ` ${data}`;
    before = box;
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, max);
}

/** The nearest element that begins its own line or box, as far as its tag tells. */
function boxOf(page: Survey, index: number): number {
  let box = index;
  for (let steps = 0; steps < 50 && page.parent[box]! >= 0 && PHRASING.has(page.tags[box]!); steps += 1) box = page.parent[box]!;
  return box;
}
