import { findCards } from '../../../src/article/cards';
import { propose, type Proposal } from '../../../src/article/cards/propose';
import type { Article, Card } from '../../../src/article/types';
import { Budget } from '../../../src/shared/budget';

export const generous = (): Budget => new Budget({ nodes: 1_000_000, milliseconds: 20_000 });

/** A document at https://news.example/2026/the-story-of-this-page with this body. */
export function open(body: string, base = 'https://news.example/2026/the-story-of-this-page'): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><head><base href="${base}"></head><body>${body}</body></html>`, 'text/html');
}

export const cardsIn = (body: string, articles: Article[] = []): Card[] => findCards(open(body), articles, generous());

export const headlinesIn = (body: string): string[] => cardsIn(body).map((card) => card.headline);

export const proposalIn = (body: string): Proposal => propose(open(body), [], generous());

/** An article whose blocks are the elements that the selector finds. */
export function articleOf(document: Document, selector: string): Article {
  const elements = Array.from(document.querySelectorAll(selector));
  return {
    root: document.body,
    headline: '',
    headlineElement: document.querySelector('h1'),
    byline: '',
    lang: 'en',
    dir: 'ltr',
    blocks: elements.map((element) => ({ kind: 'paragraph', text: element.textContent ?? '', lang: 'en', dir: 'ltr', element, nodes: [], anchor: { quote: '', prefix: '', suffix: '' } })),
    pictures: [],
  };
}

/** A teaser with everything: picture, kicker, headline, text, author. */
export const teaser = (slug: string, headline: string): string =>
  `<div class="box"><a href="/2026/${slug}"><img src="/${slug}.jpg"></a><a class="k" href="/politics">Politics</a><h3><a href="/2026/${slug}">${headline}</a></h3><p>What happened in the town hall on Monday evening and why it matters.</p><span class="by">By <a href="/author/jo">Jo Writer</a>, 2 May 2026</span></div>`;

export const three = [
  teaser('harbour-reopens-after-the-storm', 'Harbour reopens after the storm of the century'),
  teaser('school-roof-is-repaired-at-last', 'School roof is repaired at last, says the mayor'),
  teaser('two-bridges-to-close-in-june', 'Two bridges over the river to close in June'),
].join('');
