import { attributeOf, closest, comparePosition, contains, FOLLOWING, localNameOf, queryAll } from '../../shared/dom';
import type { Article } from '../types';
import { weightOf } from '../cards/weight';
import { isAnnounced } from './announced';
import type { Candidate } from './candidates';
import { alikeSiblings } from './siblings';
import { splitCredit } from './credit';
import { isDrawing, isNoisyAddress } from './noise';
import { sizeOf, widestOf } from './size';
import { visibleText } from './text';
import { above, holds } from './trees';
import { hintsIn, hintsOf, type HintList } from './words';

/** What was observed about a candidate and a story, by name; 0 to 1 each. */
export type Features = Record<string, number>;

/** What of the story is needed again for each candidate. */
export interface Story {
  article: Article;
  /** The smallest element that holds the headline and the root. */
  scope: Element;
  announced: ReadonlySet<string>;
  /** Places in document order of candidates, first and last block and headline. */
  order: ReadonlyMap<Element, number>;
}

const MAX_CLIMB = 30;
const MAX_TEXT = 900;
/** An alternative text of this weight describes; one that only says who made the picture does as well. */
const DESCRIBED = 12;
const LISTS: HintList[] = ['related', 'teaser', 'person', 'social', 'advert', 'chrome', 'hero', 'body'];
const FURNITURE = new Set(['nav', 'footer', 'aside', 'dialog', 'form', 'header', 'ul', 'table', 'article', 'li']);

/** Observes what costs little: where a candidate stands, what it and its ancestors are called, its size and addresses. */
export function nearFeatures(candidate: Candidate, story: Story): Features {
  const features: Features = { bias: 1 };
  addPlace(features, candidate.element, story);
  addNames(features, candidate.element, story.scope);
  addSize(features, candidate.element);
  if (isAnnounced(candidate.urls, story.announced)) features['announced'] = 1;
  if (candidate.urls.some(isNoisyAddress)) features['noisyAddress'] = 1;
  if (isDrawing(candidate.urls)) features['svg'] = 1;
  if (candidate.kind !== 'picture') features[candidate.kind] = 1;
  return features;
}

/** What frameFeatures can observe. */
export const FRAME_FEATURES = ['linkToPicture', 'linkAway', 'linkAwayCredited', 'linkToPerson', 'linkWithText', 'linkShare', 'figure', 'pictureElement', 'figcaption', 'captionName', 'creditName', 'text', 'creditText', 'heading', 'alike'];

/** Observes the candidate's box and its texts, links and siblings. */
export function frameFeatures(candidate: Candidate, frame: Element): Features {
  const features: Features = {};
  const text = visibleText(frame, new Set(), MAX_TEXT);
  addFrame(features, candidate.element, frame, text);
  addLink(features, candidate.element, frame, text.length);
  return features;
}

function addPlace(features: Features, element: Element, { article, scope, order }: Story): void {
  const place = (other: Element | null | undefined): number | null => (other ? (order.get(other) ?? null) : null);
  const [own, first, last, headline] = [place(element) ?? 0, place(article.blocks[0]?.element), place(article.blocks.at(-1)?.element), place(article.headlineElement)];
  const inside = holds(scope, element);
  const after = last !== null && own > last && isBelow(element, article.blocks.at(-1)!);
  if (!inside) features[after ? 'outsideBelow' : 'outsideAbove'] = 1;
  else if (first !== null && own < first) features[headline !== null && own < headline ? 'aboveHeadline' : 'belowHeadline'] = 1;
  else features[after ? 'afterText' : 'amongText'] = 1;
  if (holds(article.root, element)) features['inRoot'] = 1;
  if (!inside) features['far'] = Math.min(1, levelsToCommon(scope, element) / 6);
}

/** Whether an element stands after a block's text; one inside the block's own element may stand before it, where breaks part the paragraphs. */
function isBelow(element: Element, { element: box, nodes }: Article['blocks'][number]): boolean {
  const text = nodes.at(-1);
  return !text || !contains(box, element) || (comparePosition(text, element) & FOLLOWING) !== 0;
}

/** How many levels must be climbed from `scope` to reach an element that also holds `element`. */
function levelsToCommon(scope: Element, element: Element): number {
  let node: Element | null = scope;
  let levels = 0;
  while (node && levels < 12 && !holds(node, element)) {
    node = above(node);
    levels += 1;
  }
  return levels;
}

function addNames(features: Features, element: Element, scope: Element): void {
  const stop = holds(scope, element) ? scope : null;
  let node: Element | null = element;
  for (let count = 0; node && node !== stop && count < MAX_CLIMB && localNameOf(node) !== 'body'; count += 1) {
    const where = count === 0 ? 'own' : 'near';
    for (const list of hintsOf(node)) if (LISTS.includes(list)) features[`${where}:${list}`] = 1;
    if (FURNITURE.has(localNameOf(node))) features[`in:${localNameOf(node)}`] = 1;
    node = above(node);
  }
}

function addSize(features: Features, element: Element): void {
  const { width, height } = sizeOf(element);
  const widest = widestOf(element);
  const large = Math.max(width, widest);
  if (large >= 500) features['large'] = 1;
  else if (large >= 250) features['medium'] = 1;
  else if (large > 0) features['small'] = 1;
  if (width > 0 && height > 0 && Math.abs(width / height - 1) < 0.05) features['square'] = 1;
  if (attributeOf(element, 'fetchpriority') === 'high' || attributeOf(element, 'loading') === 'eager') features['eager'] = 1;
  const alt = weightOf((attributeOf(element, 'alt') ?? '').slice(0, 200));
  if (alt > 0) features['described'] = Math.min(1, alt / DESCRIBED);
  if (alt === 0) features['noAlt'] = 1;
}

function addLink(features: Features, element: Element, frame: Element, length: number): void {
  const link = closest(element, 'a[href]');
  const href = link ? (attributeOf(link, 'href') ?? '').slice(0, 2_000) : '';
  if (/^#|^javascript:|\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])|galer|slideshow|strecke|photo|foto|image|picture/i.test(href)) features['linkToPicture'] = 1;
  else if (link && hintsIn(href.replace(/[?#].*$/s, '')).has('person')) features['linkToPerson'] = 1;
  else if (link) features[features['creditText'] || features['creditName'] ? 'linkAwayCredited' : 'linkAway'] = 1;
  if (link && visibleText(link, new Set(), 60).length > 25) features['linkWithText'] = 1;
  if (length === 0) return;
  const linked = queryAll(frame, 'a[href]').slice(0, 10).reduce((sum, anchor) => sum + visibleText(anchor, new Set(), 400).length, 0);
  if (linked > 0) features['linkShare'] = Math.min(1, linked / length);
}

function addFrame(features: Features, element: Element, frame: Element, text: string): void {
  if (closest(element, 'figure')) features['figure'] = 1;
  if (closest(element, 'picture')) features['pictureElement'] = 1;
  if (queryAll(frame, 'figcaption').some((caption) => visibleText(caption, new Set(), 20) !== '')) features['figcaption'] = 1;
  const parts = queryAll(frame, '*').slice(0, 60).map(hintsOf);
  if (parts.some((lists) => lists.has('caption'))) features['captionName'] = 1;
  if (parts.some((lists) => lists.has('credit'))) features['creditName'] = 1;
  if (text !== '') features['text'] = 1;
  if (splitCredit(text).credit !== '') features['creditText'] = 1;
  if (queryAll(frame, 'h1, h2, h3, h4, h5, time').length > 0) features['heading'] = 1;
  const alike = alikeSiblings(frame);
  if (alike > 0) features['alike'] = Math.min(1, alike / 4);
}
