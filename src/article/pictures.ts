import type { Budget } from '../shared/budget';
import { attributeOf } from '../shared/dom';
import { surroundingsOf } from './pictures/caption';
import type { Candidate } from './pictures/candidates';
import { isStorys, likelihood } from './pictures/judge';
import { observe, type Observation } from './pictures/observe';
import type { Article, Card, Picture } from './types';

const MAX_ALT = 1_000;

/** Finds the pictures, videos and audios of each article and card and puts them, in document order, into `owner.pictures`. Stops early when the budget is spent. */
export function findPictures(document: Document, articles: Article[], cards: Card[], budget: Budget): void {
  if (!document.documentElement) return;
  const taken = new Map<Article | Card, Set<string>>();
  for (const observation of observe(document, articles, cards, budget)) {
    const owner = observation.card ?? likeliestStory(observation);
    if (!owner || isDouble(observation.candidate, owner, taken)) continue;
    owner.pictures.push(pictureOf(observation, owner));
  }
}

function likeliestStory({ stories }: Observation): Article | null {
  const fitting = stories.filter(({ features }) => isStorys(features));
  fitting.sort((a, b) => likelihood(b.features) - likelihood(a.features));
  return fitting[0]?.article ?? null;
}

/** Whether the owner has this picture already (a second size for phones, a lightbox). */
function isDouble({ stem }: Candidate, owner: Article | Card, taken: Map<Article | Card, Set<string>>): boolean {
  const seen = taken.get(owner) ?? new Set();
  taken.set(owner, seen);
  const known = stem !== '' && seen.has(stem);
  seen.add(stem);
  return known;
}

function pictureOf({ candidate, levels }: Observation, owner: Article | Card): Picture {
  const { element, kind, urls } = candidate;
  const alt = (attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? '').slice(0, MAX_ALT);
  return { kind, element, urls, alt, ...surroundingsOf(element, levels), owner };
}
