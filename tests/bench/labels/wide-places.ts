import type { Article, Card, Picture } from '../../../src/article/types';

/** A place that a label can be put at, and what puts it there. */
export type PlaceToPut = [name: string, put: () => void];

/** Makes an element from markup in which `%` stands for the label's words. */
function made(document: Document, text: string, markup: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = markup.replace('%', text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'));
  return holder.firstElementChild!;
}

/** Lets a style sheet write the words: they stand in no element. */
function written(document: Document, element: Element, text: string, count: number): void {
  element.setAttribute('data-written', String(count));
  const style = document.createElement('style');
  style.textContent = `[data-written="${count}"]::after { content: ${JSON.stringify(text)}; }`;
  document.head.append(style);
}

const headingAround = (element: Element): Element => element.closest('h1, h2, h3, h4, h5, h6') ?? element;

/** Rarer places of labels on stories. */
export function inStory(document: Document, article: Article, text: string): PlaceToPut[] {
  const make = (markup: string): Element => made(document, text, markup);
  const first = article.blocks[0]!.element;
  const last = article.blocks.at(-1)!.element;
  const headline = article.headlineElement && headingAround(article.headlineElement);
  const places: PlaceToPut[] = [
    ['emphasis before the text', () => first.before(make('<div><em>%</em></div>'))],
    ['small print after the text', () => last.after(make('<p><small>%</small></p>'))],
    ['box after the text', () => last.after(make('<aside><p>%</p></aside>'))],
    ['bracket after the text', () => last.after(make('<p>(%)</p>'))],
  ];
  if (headline) {
    places.push(['bare kicker', () => headline.before(make('<div>%</div>'))]);
    places.push(['list of facts', () => headline.after(make('<ul><li>12 November 2026</li><li>%</li></ul>'))]);
    places.push(['byline with a name', () => headline.after(make('<div><span>By Jane Doe</span> | <span>%</span></div>'))]);
    places.push(['title of a sign', () => headline.after(make('<span title="%">ⓘ</span>'))]);
  }
  return places;
}

/** Rarer places of labels on cards. */
export function atCard(document: Document, card: Card, text: string, count: number): PlaceToPut[] {
  const make = (markup: string): Element => made(document, text, markup);
  return [
    ['under it', () => card.root.after(make(`<${entryName(card)} style="display:block;margin:0 0 40px">%</${entryName(card)}>`))],
    ['over it', () => card.root.before(make(`<${entryName(card)} style="display:block;margin:40px 0 0">%</${entryName(card)}>`))],
    ['bare words in it', () => card.root.append(make('<p>%</p>'))],
    ['title of a sign', () => card.root.append(make('<i title="%"></i>'))],
    ['drawn', () => card.root.append(make('<svg width="120" height="20" viewBox="0 0 120 20"><text y="15">%</text></svg>'))],
    ['written by a style sheet', () => written(document, card.root, text, count)],
  ];
}

const entryName = (card: Card): string => (card.root.localName === 'li' ? 'li' : 'div');

/** Rarer places of labels on pictures. */
export function atPicture(document: Document, picture: Picture, text: string, count: number): PlaceToPut[] {
  const make = (markup: string): Element => made(document, text, markup);
  const { element } = picture;
  const picked = element.closest('picture') ?? element;
  return [
    ['overlay', () => picked.after(make('<div style="position:absolute;left:8px;bottom:8px">%</div>'))],
    ['bare words under it', () => (picked.closest('a') ?? picked).after(make('<div>%</div>'))],
    ['its title', () => element.setAttribute('title', text)],
    ['drawn', () => picked.after(make('<svg width="160" height="20" viewBox="0 0 160 20"><text y="15">%</text></svg>'))],
    ['sign with words', () => picked.after(make('<span role="img" aria-label="%">✦</span>'))],
    ['written by a style sheet', () => picked.parentElement && written(document, picked.parentElement, text, count)],
  ];
}
