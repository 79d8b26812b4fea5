import type { Budget } from '../../shared/budget';
import { closest, localNameOf, queryAll } from '../../shared/dom';
import type { Article, Card } from '../types';
import { baseOf } from './url';
import { announcedPictures, isAnnounced } from './announced';
import { collectCandidates, type Candidate } from './candidates';
import { frameFeatures, nearFeatures, type Features, type Story } from './features';
import { frameOf, levelsOf } from './frame';
import { canBeStorys } from './judge';
import { isCardPicture, isDrawing, isNoise } from './noise';
import { forgetSiblings } from './siblings';
import { visibleText } from './text';
import { above, holds, orderOf, treesOf } from './trees';
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
  const trees = treesOf(document, articles, cards);
  const candidates = collectCandidates(trees, baseOf(document), budget).filter((candidate) => !isNoise(candidate));
  const cardRoots = new Map(cards.map((card) => [card.root, card]));
  const alone = aloneTest(candidates);
  const shown = articles.slice(0, MAX_STORIES);
  const announced = announcedPictures(document);
  const order = orderOf(trees, [...candidates.map((candidate) => candidate.element), ...shown.flatMap(landmarks)]);
  if (trees.length > 1) candidates.sort((a, b) => (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0));
  const stories = shown.map((article) => ({ article, scope: scopeOf(article), announced, order }));
  const observations: Observation[] = [];
  for (const candidate of candidates) {
    if (!budget.take(20)) break;
    const around = cardAround(candidate.element, cardRoots);
    const card = around && isOwnPicture(candidate, stories) ? null : around;
    if (card && !isCardPicture(candidate, card.root)) continue;
    const near = card ? [] : storiesFor(candidate.element, stories).map((story) => ({ story, features: nearFeatures(candidate, story) })).filter(({ features }) => all || canBeStorys(features));
    if (!card && near.length === 0) continue;
    const bounds = card ? { stop: card.root, headline: card.headlineElement, story: null, alone } : { stop: near[0]!.story.scope, headline: near[0]!.story.article.headlineElement, story: near[0]!.story.article.root, alone };
    const levels = levelsOf(candidate.element, bounds);
    const shared = card ? {} : frameFeatures(candidate, frameOf(levels));
    observations.push({ candidate, levels, card, stories: near.map(({ story, features }) => ({ article: story.article, features: { ...features, ...shared } })) });
  }
  return observations;
}

const landmarks = ({ blocks, headlineElement }: Article): Element[] => [blocks[0]?.element, blocks.at(-1)?.element, headlineElement].filter((element) => element != null);

/** A picture that leads nowhere and that the head announces, or that has a figcaption inside the story, is the page's own, even where it stands in what looks like a card. */
function isOwnPicture({ element, urls }: Candidate, stories: Story[]): boolean {
  if (closest(element, 'a[href]') !== null) return false;
  const figure = closest(element, 'figure');
  const isCaptioned = figure !== null && queryAll(figure, 'figcaption').some((caption) => visibleText(caption, new Set(), 20) !== '');
  return stories.some(({ announced, scope, article }) => (isAnnounced(urls, announced) && holds(scope, element)) || (isCaptioned && holds(article.root, element)));
}

/** Inside one story's own element only that one is asked. */
function storiesFor(element: Element, stories: Story[]): Story[] {
  const around = stories.filter((story) => holds(story.article.root, element));
  return around.length > 0 ? around : stories;
}

/** The smallest element that holds both the headline and the root: a hero above the text stands in it. */
export function scopeOf(article: Article): Element {
  let scope: Element = article.root;
  for (let count = 0; article.headlineElement && count < MAX_CLIMB && !holds(scope, article.headlineElement); count += 1) scope = above(scope) ?? scope;
  return scope;
}

function cardAround(element: Element, cardRoots: ReadonlyMap<Element, Card>): Card | null {
  let node: Element | null = element;
  for (let count = 0; node && count < MAX_CLIMB; count += 1) {
    const card = cardRoots.get(node);
    if (card) return card;
    node = above(node);
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
      node = above(node);
    }
  }
  return (element) => (keys.get(element)?.size ?? 0) <= 1;
}

/** Zoom signs and sites' own doubles of an img do not crowd a picture. */
function isWeighty({ element, urls }: Candidate): boolean {
  return !isDrawing(urls) && (!localNameOf(element).includes('-') || queryAll(closest(element, 'figure') ?? element, 'img').length === 0);
}
