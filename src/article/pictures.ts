import type { Budget } from '../shared/budget';
import { attributeOf } from '../shared/dom';
import { baseOf } from './pictures/url';
import { surroundingsOf } from './pictures/caption';
import { computedBackgrounds } from './pictures/computed';
import { withoutDoubles, type Sameness } from './pictures/doubles';
import { isStorys, logOdds } from './pictures/judge';
import { observe, scopeOf, type Observation } from './pictures/observe';
import type { Article, Card, Picture } from './types';

const MAX_ALT = 1_000;
const MAX_ASKED_CARDS = 60;
/** More than this one story or card does not show; a page that says otherwise is not worth the work. */
const MAX_PICTURES = 200;

/** Finds the pictures, videos and audios of each article and card and puts them, in document order, into `owner.pictures`. Stops early when the budget is spent. */
export function findPictures(document: Document, articles: Article[], cards: Card[], budget: Budget): void {
  if (!document.documentElement) return;
  const sameness = new Map<Picture, Sameness>();
  for (const observation of observe(document, articles, cards, budget)) {
    const owner = observation.card ?? likeliestStory(observation);
    if (!owner || owner.pictures.length >= MAX_PICTURES) continue;
    const picture = pictureOf(observation, owner);
    sameness.set(picture, observation.candidate);
    owner.pictures.push(picture);
  }
  for (const owner of [...articles, ...cards]) owner.pictures = withoutDoubles(owner.pictures, sameness);
  addBackgrounds(document, articles, cards, budget);
}

/** Cards and stories without any picture may show one as a background that a stylesheet gives. */
function addBackgrounds(document: Document, articles: Article[], cards: Card[], budget: Budget): void {
  const base = baseOf(document);
  for (const owner of [...articles, ...cards.slice(0, MAX_ASKED_CARDS)]) {
    if (owner.pictures.length > 0) continue;
    const isStory = 'blocks' in owner;
    const background = computedBackgrounds(isStory ? scopeOf(owner) : owner.root, isStory ? ['hero'] : ['body', 'hero', 'teaser'], base, budget)[0];
    if (background) owner.pictures.push({ kind: 'picture', element: background.element, urls: [background.url], alt: '', ...surroundingsOf(background.element, [background.element]), owner });
  }
}

function likeliestStory({ stories }: Observation): Article | null {
  const fitting = stories.filter(({ features }) => isStorys(features));
  fitting.sort((a, b) => logOdds(b.features) - logOdds(a.features));
  return fitting[0]?.article ?? null;
}

function pictureOf({ candidate, levels }: Observation, owner: Article | Card): Picture {
  const { element, kind, urls } = candidate;
  const alt = (attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? '').slice(0, MAX_ALT);
  return { kind, element, urls, alt, ...surroundingsOf(element, levels), owner };
}
