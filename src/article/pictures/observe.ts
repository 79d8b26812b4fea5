import type { Budget } from '../../shared/budget';
import { closest, contains, localNameOf, parentElementOf, queryAll } from '../../shared/dom';
import type { Article, Card } from '../types';
import { baseOf } from './addresses';
import { announcedPictures } from './announced';
import { collectCandidates, type Candidate } from './candidates';
import { frameFeatures, nearFeatures, type Features, type Story } from './features';
import { frameOf, levelsOf } from './frame';
import { canBeStorys } from './judge';
import { isNoise } from './noise';
import { orderOf } from './order';
import { forgetSiblings } from './siblings';
import { forgetNames } from './words';

/** A candidate with what is known before judging: the card that holds it, or what was observed of it for each story. */
export interface Observation {
  candidate: Candidate;
  /** The elements round it that hold no other picture, innermost first. */
  levels: Element[];
  card: Card | null;
  stories: { article: Article; features: Features }[];
}

const MAX_CLIMB = 40;
const MAX_ALONE_CLIMB = 12;
const MAX_STORIES = 6;

/**
 * Every candidate of the page that is not mere noise and has a card or possibly a story, observed; stops early when the
 * budget is spent. `all` keeps those too that cannot be any story's (for fitting the weights).
 */
export function observe(document: Document, articles: Article[], cards: Card[], budget: Budget, all = false): Observation[] {
  forgetNames();
  forgetSiblings();
  const candidates = collectCandidates(document, baseOf(document), budget).filter((candidate) => !isNoise(candidate));
  const cardRoots = new Map(cards.map((card) => [card.root, card]));
  const alone = aloneTest(candidates);
  const shown = articles.slice(0, MAX_STORIES);
  const announced = announcedPictures(document);
  const order = orderOf(document, [...candidates.map((candidate) => candidate.element), ...shown.flatMap(landmarks)]);
  const stories = shown.map((article) => ({ article, scope: scopeOf(article), announced, order }));
  const observations: Observation[] = [];
  for (const candidate of candidates) {
    if (!budget.take(20)) break;
    const card = cardAround(candidate.element, cardRoots);
    const near = card ? [] : storiesFor(candidate.element, stories).map((story) => ({ story, features: nearFeatures(candidate, story) })).filter(({ features }) => all || canBeStorys(features));
    if (!card && near.length === 0) continue;
    const bounds = card ? { stop: card.root, headline: card.headlineElement, alone } : { stop: near[0]!.story.scope, headline: near[0]!.story.article.headlineElement, alone };
    const levels = levelsOf(candidate.element, bounds);
    const shared = card ? {} : frameFeatures(candidate, frameOf(levels));
    observations.push({ candidate, levels, card, stories: near.map(({ story, features }) => ({ article: story.article, features: { ...features, ...shared } })) });
  }
  return observations;
}

const landmarks = ({ blocks, headlineElement }: Article): Element[] => [blocks[0]?.element, blocks.at(-1)?.element, headlineElement].filter((element) => element != null);

/** Inside one story's own element only that one is asked. */
function storiesFor(element: Element, stories: Story[]): Story[] {
  const around = stories.filter((story) => contains(story.article.root, element));
  return around.length > 0 ? around : stories;
}

/** The smallest element that holds both the headline and the root: a hero above the text stands in it. */
export function scopeOf(article: Article): Element {
  let scope: Element = article.root;
  for (let count = 0; article.headlineElement && count < MAX_CLIMB && !contains(scope, article.headlineElement); count += 1) scope = parentElementOf(scope) ?? scope;
  return scope;
}

function cardAround(element: Element, cardRoots: ReadonlyMap<Element, Card>): Card | null {
  let node: Element | null = element;
  for (let count = 0; node && count < MAX_CLIMB; count += 1) {
    const card = cardRoots.get(node);
    if (card) return card;
    node = parentElementOf(node);
  }
  return null;
}

/** A test whether an element holds at most one different picture; known for the twelve elements above each candidate. */
function aloneTest(candidates: Candidate[]): (element: Element) => boolean {
  const keys = new Map<Element, Set<string>>();
  for (const candidate of candidates.filter(isWeighty)) {
    let node: Element | null = candidate.element;
    for (let count = 0; node && count < MAX_ALONE_CLIMB; count += 1) {
      const inside = keys.get(node) ?? new Set();
      keys.set(node, inside.add(candidate.identity));
      node = parentElementOf(node);
    }
  }
  return (element) => (keys.get(element)?.size ?? 0) <= 1;
}

/** Zoom signs and sites' own doubles of an img do not crowd a picture. */
function isWeighty({ element, urls }: Candidate): boolean {
  return !/\.svg(?:$|[?#])/.test(urls[0] ?? '') && (!localNameOf(element).includes('-') || queryAll(closest(element, 'figure') ?? element, 'img').length === 0);
}
