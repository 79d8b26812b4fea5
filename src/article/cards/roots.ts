import { MANY, NONE } from './partition';
import { linksWithin, type Stories } from './stories';
import type { Survey } from './survey';

/** Text beside the links that a teaser may have at most; more is an article around a link. */
const HEAVIEST_TEASER = 900;
const HEADINGS = /^h[1-6]$/;
const MOST_CANDIDATES = 2_000;
/** A second element about the same story in one parent is a card of its own from this weight on (a live ticker's entries). */
const TELLING = 26;
const CONTAINERS = new Set(['html', 'body', 'main', 'section', 'aside', 'ul', 'ol', 'nav', 'footer']);

/** A place that may be a card: the largest element that is about one story only. */
export interface Candidate {
  root: number;
  story: number;
}

/**
 * The largest elements that hold links to one story and nothing of another, in document order.
 * `closed` names elements that a card never contains (the page's own story).
 */
export function candidateRoots(page: Survey, stories: Stories, closed: (index: number) => boolean): Candidate[] {
  const { only } = stories;
  const inside = new Array<boolean>(only.length).fill(false);
  const found: Candidate[] = [];
  for (let i = 0; i < only.length && found.length < MOST_CANDIDATES; i += 1) {
    const story = only[i]!;
    const up = page.parent[i]!;
    inside[i] = up >= 0 && inside[up]!;
    if (inside[i] || story === NONE || story === MANY || !canBeRoot(page, i, closed)) continue;
    inside[i] = true;
    if (!stories.list[story]!.own) found.push({ root: withoutHeading(page, i, linksWithin(page, stories.list[story]!, i)), story });
  }
  return withoutTwins(page, found);
}

function canBeRoot(page: Survey, index: number, closed: (index: number) => boolean): boolean {
  if (page.tags[index] === 'a') return true;
  return !CONTAINERS.has(page.tags[index]!) && !closed(index) && page.weight[index]! - page.linked[index]! <= HEAVIEST_TEASER;
}

/** Link text of this weight is the headline itself: less is "Read more", more a teaser under a headline. */
const HEADLINE = { least: 14, most: 160 };

/** Where a single card stands alone under its list's heading, the part of it without that heading. */
function withoutHeading(page: Survey, root: number, links: number[]): number {
  const telling = links.find((link) => page.weight[link]! >= HEADLINE.least && page.weight[link]! <= HEADLINE.most);
  if (telling === undefined) return root;
  let around = 0;
  let inner = telling;
  for (let at = telling; at >= root; at = page.parent[at]!) {
    if (at !== telling && HEADINGS.test(page.tags[at]!)) around += 1;
    const before = page.headings[telling - 1]! - (page.headings[at - 1] ?? 0);
    if (before > around) break;
    if (!CONTAINERS.has(page.tags[at]!)) inner = at;
  }
  return links.every((link) => link >= inner && link <= page.last[inner]!) ? inner : root;
}

/** Picture and headline of one story side by side in one parent: the heavier one stands for the card. */
function withoutTwins(page: Survey, candidates: Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${page.parent[candidate.root]!} ${candidate.story}`;
    const rival = best.get(key);
    if (!rival || page.weight[rival.root]! < page.weight[candidate.root]!) best.set(key, candidate);
  }
  const kept = new Set(best.values());
  return candidates.filter((candidate) => kept.has(candidate) || page.weight[candidate.root]! >= TELLING);
}
