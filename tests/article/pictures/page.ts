import { findPictures } from '../../../src/article/pictures';
import type { Article, Block, Card, Picture } from '../../../src/article/types';
import { Budget } from '../../../src/shared/budget';

export const ample = (): Budget => new Budget({ nodes: 1e6, milliseconds: 60_000 });

/** A document of its own; it and the window (by which the test DOM reads addresses) are https://news.example/2026/story. */
export function documentOf(body: string, head = ''): Document {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL('https://news.example/2026/story');
  return new DOMParser().parseFromString(`<!doctype html><html lang="en"><head><base href="https://news.example/2026/story">${head}</head><body>${body}</body></html>`, 'text/html');
}

/** The story in `selector`: its h1 is the headline, its paragraphs (or those of the whole document) the blocks. */
export function articleIn(document: Document, selector = 'article'): Article {
  const root = document.querySelector(selector)!;
  const paragraphs = Array.from(root.querySelectorAll('p.text'));
  const headlineElement = root.querySelector('h1') ?? document.querySelector('h1');
  const blocks = paragraphs.map((element): Block => ({ kind: 'paragraph', text: element.textContent, lang: 'en', dir: 'ltr', element, nodes: [], anchor: { quote: '', prefix: '', suffix: '' } }));
  return { root, headline: headlineElement?.textContent ?? '', headlineElement, byline: '', lang: 'en', dir: 'ltr', blocks, pictures: [] };
}

export function cardIn(document: Document, selector: string): Card {
  const root = document.querySelector(selector)!;
  const link = root.querySelector('a') ?? root;
  const headlineElement = root.querySelector('h2, h3') ?? root;
  return { root, link, href: link.getAttribute('href') ?? '', headline: headlineElement.textContent, headlineElement, text: root.textContent, pictures: [] };
}

/** The pictures found for the only story of a page. */
export function picturesOf(body: string, head = '', cards: string[] = []): Picture[] {
  const document = documentOf(body, head);
  const article = articleIn(document);
  findPictures(document, [article], cards.map((selector) => cardIn(document, selector)), ample());
  return article.pictures;
}

const sentence = 'The council met on Tuesday to talk about the bridge, and it was decided that work begins in spring.';
export const text = `<p class="text">${sentence}</p>`;

/** A story with `inside` between its paragraphs. */
export const story = (inside: string, above = ''): string => `<main><article><h1>The bridge is to be rebuilt</h1>${above}${text}${inside}${text}</article></main>`;
