import { markOf, PHRASE, SENTENCE } from './marks';
import { fillIn, MANY } from './partition';
import type { Story } from './stories';
import type { Survey } from './survey';

/**
 * Drops links that name a section in a card: short, in other markup than the headline beside them, and alone with one or two
 * stories in the smallest element around both.
 */
export function withoutKickers(page: Survey, list: Story[]): Story[] {
  const only = fillIn(page, list);
  const dropped = new Set<number>();
  for (const inside of smallestAround(page, only, list).values()) {
    const headlines = inside.filter((link) => isHeadline(list[only[link]!]!));
    if (headlines.length === 0 || inside.length > 4) continue;
    const marks = new Set(headlines.map((link) => markOf(page, link)));
    for (const link of inside) if (!isHeadline(list[only[link]!]!) && page.pictures[link] === 0 && !marks.has(markOf(page, link))) dropped.add(link);
  }
  return list.map((story) => ({ ...story, links: story.links.filter((link) => !dropped.has(link)) })).filter(({ links }) => links.length > 0);
}

const isHeadline = ({ headed, weight, likeness }: Story): boolean => headed || weight >= SENTENCE || (weight >= PHRASE && likeness > 1);

/** The links by the smallest element around each that holds more than one story. */
function smallestAround(page: Survey, only: number[], list: Story[]): Map<number, number[]> {
  const around = new Map<number, number[]>();
  for (const link of list.flatMap(({ links }) => links)) {
    let at = page.parent[link]!;
    for (let steps = 0; steps < 8 && at >= 0 && only[at] !== MANY; steps += 1) at = page.parent[at]!;
    if (at < 0 || only[at] !== MANY) continue;
    const inside = around.get(at);
    if (inside) inside.push(link);
    else around.set(at, [link]);
  }
  return around;
}
