import { classNameOf } from '../../shared/dom';
import type { Survey } from './survey';

/** A link text of this weight is a sentence, not a name; with an address like a story's a lighter one will do. */
export const SENTENCE = 26;
export const PHRASE = 12;

/** The markup that a link stands in: cards of one list agree in it. */
export function markOf(page: Survey, link: number): string {
  const up = page.parent[link]!;
  const above = page.parent[up] ?? -1;
  return [link, up, above].map((index) => (index < 0 ? '' : `${page.tags[index]!}.${classNameOf(page.elements[index]!).slice(0, 200)}`)).join('<');
}
