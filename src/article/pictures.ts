import type { Budget } from '../shared/budget';
import { attributeOf, parentElementOf } from '../shared/dom';
import type { Article, Card, Picture } from './types';
import { baseOf } from './pictures/addresses';
import { collectCandidates, type Candidate } from './pictures/candidates';
import { surroundingsOf } from './pictures/caption';
import { isNoise } from './pictures/noise';
import { ownerOf, scopeOf } from './pictures/owner';

const MAX_CLIMB = 12;

/** Finds the pictures, videos and audios of each article and card and puts them, in document order, into `owner.pictures`. Stops early when the budget is spent. */
export function findPictures(document: Document, articles: Article[], cards: Card[], budget: Budget): void {
  const candidates = collectCandidates(document, baseOf(document), budget).filter((candidate) => !isNoise(candidate));
  const cardRoots = new Map(cards.map((card) => [card.root, card]));
  const stems = stemsByElement(candidates);
  const alone = (element: Element): boolean => (stems.get(element)?.size ?? 0) <= 1;
  const taken = new Map<Article | Card, Set<string>>();
  for (const candidate of candidates) {
    if (!budget.take()) return;
    const owner = ownerOf(candidate, articles, cardRoots);
    if (!owner || isDouble(candidate, owner, taken)) continue;
    owner.pictures.push(pictureOf(candidate, owner, alone));
  }
}

function isDouble(candidate: Candidate, owner: Article | Card, taken: Map<Article | Card, Set<string>>): boolean {
  const seen = taken.get(owner) ?? new Set();
  taken.set(owner, seen);
  const known = candidate.stem !== '' && seen.has(candidate.stem);
  seen.add(candidate.stem);
  return known;
}

function pictureOf(candidate: Candidate, owner: Article | Card, alone: (element: Element) => boolean): Picture {
  const stop = 'blocks' in owner ? scopeOf(owner) ?? owner.root : owner.root;
  const { element, kind, urls } = candidate;
  return { kind, element, urls, alt: (attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? '').slice(0, 1_000), ...surroundingsOf(element, stop, alone), owner };
}

/** Which different pictures each element near them holds. */
function stemsByElement(candidates: Candidate[]): Map<Element, Set<string>> {
  const stems = new Map<Element, Set<string>>();
  for (const candidate of candidates) {
    let node: Element | null = candidate.element;
    for (let count = 0; node && count < MAX_CLIMB; count += 1) {
      const inside = stems.get(node) ?? new Set();
      stems.set(node, inside.add(candidate.stem));
      node = parentElementOf(node);
    }
  }
  return stems;
}
