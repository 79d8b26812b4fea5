import type { Article, Card, PageContents, Picture } from '../../../src/article/types';
import phrases from './phrases.json' with { type: 'json' };
import { pick, seeded } from './random';
import { atCard, atPicture, inStory, type PlaceToPut } from './wide-places';

/** One label that was put into a page, and the item it speaks of. */
export interface Planted {
  kind: 'article' | 'card' | 'picture';
  place: string;
  target: string;
  text: string;
}

type Random = () => number;
const perPage = 3;

/** Puts up to three labels into a page, each beside another item of those the finder sees, and marks these items. `wide`: at rarer places. */
export function plant(document: Document, contents: PageContents, seed: string, wide = false): Planted[] {
  const random = seeded(seed);
  const words = phrasesFor(contents.lang || document.documentElement.getAttribute('lang') || 'en');
  const planted: Planted[] = [];
  const used = new Set<Element>();
  const choices = shuffled([
    ...contents.articles.map((article) => () => intoArticle(document, article, pick(words.text, random), random, wide)),
    ...shuffled(contents.cards.filter((card) => isTeaser(card, contents)), random).slice(0, perPage).map((card) => () => intoCard(document, card, pick(words.text, random), random, wide)),
    ...shuffled(contents.articles.flatMap((article) => article.pictures).filter((one) => one.kind === 'picture'), random).slice(0, 2).map((picture) => () => besidePicture(document, picture, pick(words.image, random), random, wide)),
    ...shuffled(contents.cards.filter((card) => isTeaser(card, contents)).flatMap((card) => card.pictures.slice(0, 1)), random).slice(0, 1).map((picture) => () => besidePicture(document, picture, pick(words.image, random), random, wide)),
  ], random);
  for (const choice of choices) {
    if (planted.length >= perPage) break;
    const { element, ...one } = choice();
    if (used.has(element)) continue;
    used.add(element);
    const target = `t${planted.length}`;
    element.setAttribute('data-target', target);
    planted.push({ ...one, target });
  }
  return planted;
}

/** A box with a story in it; not a paragraph or heading of the story itself that holds a link. */
function isTeaser(card: Card, contents: PageContents): boolean {
  const blocks = contents.articles.flatMap((article) => article.blocks.map((block) => block.element));
  return ['article', 'li', 'div', 'section', 'a', 'figure'].includes(card.root.localName) && !blocks.some((block) => block.contains(card.root) || card.root.contains(block));
}

function phrasesFor(lang: string): { text: string[]; image: string[] } {
  const known = phrases as Record<string, { text: string[]; image: string[] }>;
  return known[lang.toLowerCase().split(/[-_]/)[0]!] ?? phrases.en;
}

function shuffled<T>(list: T[], random: Random): T[] {
  return list.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
}

function make(document: Document, name: string, text: string, classes: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  if (classes) element.setAttribute('class', classes);
  return element;
}

type Done = Omit<Planted, 'target'> & { element: Element };

/** Numbers what style sheets write. */
let count = 0;

/** Labels stand beside headings, not in them. */
const headingAround = (element: Element): Element => element.closest('h1, h2, h3, h4, h5, h6') ?? element;

function intoArticle(document: Document, article: Article, text: string, random: Random, wide: boolean): Done {
  const first = article.blocks[0]!.element;
  const last = article.blocks.at(-1)!.element;
  const headline = article.headlineElement && headingAround(article.headlineElement);
  const places: PlaceToPut[] = [
    ['first-paragraph', () => first.before(make(document, 'p', text, ''))],
    ['last-paragraph', () => last.after(make(document, 'p', text, ''))],
    ['footer', () => last.after(make(document, 'div', text, 'article-note'))],
  ];
  if (headline) places.push(['byline', () => headline.after(make(document, 'div', text, 'byline'))], ['badge', () => headline.before(make(document, 'span', text, 'badge'))]);
  const [place, put] = pick(wide ? inStory(document, article, text) : places, random);
  put();
  return { kind: 'article', place, text, element: article.root };
}

function intoCard(document: Document, card: Card, text: string, random: Random, wide: boolean): Done {
  const places: PlaceToPut[] = [
    ['card-start', () => card.root.prepend(make(document, 'span', text, 'badge'))],
    ['card-end', () => card.root.append(make(document, 'div', text, 'meta'))],
  ];
  if (card.headlineElement !== card.root) places.push(['card-headline', () => headingAround(card.headlineElement).after(make(document, 'div', text, 'meta'))]);
  const [place, put] = pick(wide ? atCard(document, card, text, (count += 1)) : places, random);
  put();
  return { kind: 'card', place, text, element: card.root };
}

function besidePicture(document: Document, picture: Picture, text: string, random: Random, wide: boolean): Done {
  const { element, captionElement } = picture;
  const picked = element.closest('picture') ?? element;
  const places: PlaceToPut[] = [
    ['after', () => picked.after(make(document, 'span', text, 'credit'))],
    ['alt', () => element.setAttribute('alt', text)],
  ];
  if (captionElement) places.push(['caption', () => captionElement.append(' ', make(document, 'span', text, 'source'))]);
  const narrow = element.localName === 'img' ? places : places.slice(0, 1);
  const [place, put] = pick(wide ? atPicture(document, picture, text, (count += 1)) : narrow, random);
  put();
  return { kind: 'picture', place, text, element };
}
