import type { Article, Block, Card, PageContents, Picture } from '../../../src/article/types';
import { judgePage } from '../../../src/labels/judge';
import type { JudgeContext } from '../../../src/labels/judge';
import type { LabelReader } from '../../../src/labels/reader';
import type { JudgedItem } from '../../../src/labels/types';
import { Budget } from '../../../src/shared/budget';

export const pageUrl = 'https://news.example/story/bridge';
export const plenty = (): Budget => new Budget({ nodes: 1_000_000, milliseconds: 60_000 });

/** A document from what would stand in its body (and head). */
export function documentOf(body: string, head = ''): Document {
  return new DOMParser().parseFromString(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, 'text/html');
}

/** What a finder would say, read from attributes: data-article, data-card, data-picture; figcaption is the caption. */
export function contentsOf(document: Document): PageContents {
  const articles = [...document.querySelectorAll('[data-article]')].map(articleOf);
  const cards = [...document.querySelectorAll('[data-card]')].map(cardOf);
  return { lang: 'en', articles, cards, partial: false };
}

function articleOf(root: Element): Article {
  const headlineElement = root.querySelector('h1') ?? root.ownerDocument.querySelector('h1');
  const article: Article = { root, headline: headlineElement?.textContent ?? '', headlineElement, byline: root.querySelector('.byline')?.textContent ?? '', lang: 'en', dir: 'ltr', blocks: [], pictures: [] };
  article.blocks = [...root.querySelectorAll('p')].filter((element) => !element.closest('[data-card]')).map(blockOf);
  article.pictures = picturesOf(root, article);
  return article;
}

function blockOf(element: Element): Block {
  const text = (element.textContent ?? '').trim();
  return { kind: 'paragraph', text, lang: 'en', dir: 'ltr', element, nodes: [], anchor: { quote: text, prefix: '', suffix: '' } };
}

function cardOf(root: Element): Card {
  const link = root.querySelector('a') ?? root;
  const headlineElement = root.querySelector('h3') ?? link;
  const card: Card = { root, link, href: new URL(link.getAttribute('href') ?? '', pageUrl).href, headline: headlineElement.textContent ?? '', headlineElement, text: root.textContent ?? '', pictures: [] };
  card.pictures = picturesOf(root, card);
  return card;
}

function picturesOf(root: Element, owner: Article | Card): Picture[] {
  return [...root.querySelectorAll('[data-picture]')]
    .filter((element) => element.closest('[data-card]') === (root.hasAttribute('data-card') ? root : null))
    .map((element) => {
      const captionElement = element.closest('figure')?.querySelector('figcaption') ?? null;
      const kind = element.localName === 'video' || element.localName === 'audio' ? element.localName : 'picture';
      return { kind, element, urls: [new URL(element.getAttribute('src') ?? '', pageUrl).href], alt: element.getAttribute('alt') ?? '', caption: captionElement?.textContent ?? '', credit: '', captionElement, creditElement: null, owner };
    });
}

/** A reader of a few fixed words, so that these tests speak of binding alone. */
export const simpleReader: LabelReader = (text) => {
  if (!/\bAI\b/.test(text)) return null;
  const about = /image|picture/i.test(text) ? 'image' : /video/i.test(text) ? 'video' : /article|text/i.test(text) ? 'text' : 'any';
  const degree = /\bno AI\b/i.test(text) ? 'none' : /translated/i.test(text) ? 'translated' : 'generated';
  return { degree, about, tool: '', scope: /this site/i.test(text) ? 'site' : /this page/i.test(text) ? 'page' : 'item', lang: 'en', quote: text };
};

export function judge(document: Document, context: Partial<JudgeContext> = {}): JudgedItem[] {
  return judgePage(document, contentsOf(document), { url: pageUrl, rules: [], header: null, budget: plenty(), readLabel: simpleReader, ...context });
}

/** Ids of the items that carry a degree other than unknown, each with the degree: `lead:generated`. */
export function verdicts(items: JudgedItem[]): string[] {
  return items.filter((item) => item.verdict.degree !== 'unknown').map((item) => `${item.element.id}:${item.verdict.degree}`);
}

/** A page with a story (root #story, lead picture #lead, second picture #second) and two cards; slots take extra markup. */
export function storyPage(slots: Partial<Record<'kicker' | 'headline' | 'byline' | 'lead' | 'caption' | 'body' | 'second' | 'end' | 'card' | 'thumb' | 'after' | 'footer', string>> = {}, head = ''): Document {
  const at = (slot: keyof typeof slots): string => slots[slot] ?? '';
  return documentOf(
    `<main><article id="story" data-article>${at('kicker')}<h1>${slots.headline ?? 'The bridge is open again after two years'}</h1><div class="byline"><span>By Jane Doe</span>${at('byline')}</div>
    <figure><img id="lead" data-picture src="/lead.jpg" alt="A bridge">${at('lead')}<figcaption>People cross the bridge. ${at('caption')}</figcaption></figure>
    <p>The bridge opened on Monday, the mayor said, and people waited in line since five.</p>${at('body')}<p>The work took two years and four hundred plates of steel.</p>
    <figure><img id="second" data-picture src="/second.jpg">${at('second')}</figure><p>A second bridge will follow next summer, the mayor said.</p>${at('end')}</article>${at('after')}
    <section><div id="card-1" data-card><a href="/story/harvest"><div class="thumb"><img id="thumb-1" data-picture src="/thumb.jpg">${at('thumb')}</div><h3>Farmers expect a small harvest this year</h3></a>${at('card')}</div>
    <div id="card-2" data-card><a href="/story/rain"><h3>Rain is expected until the end of the week</h3></a></div></section></main><footer>${at('footer')}</footer>`,
    head,
  );
}
