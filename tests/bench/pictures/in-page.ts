import { findPictures } from '../../../src/article/pictures';
import { findPage } from '../../../src/article/find';
import { findCards } from '../../../src/article/cards';
import { Budget } from '../../../src/shared/budget';
import type { FoundPicture } from '../article/pictures';

export interface InPageResult {
  pictures: FoundPicture[];
  cardPictures: number;
  milliseconds: number;
}

/** Runs the finder on a document and gives the stories' pictures as plain values. */
export function picturesIn(document: Document): InPageResult {
  const page = findPage(document);
  const cards = page.cards.length > 0 ? page.cards : findCards(document, page.articles, new Budget({ nodes: 1e6, milliseconds: 10_000 }));
  for (const owner of [...page.articles, ...cards]) owner.pictures = [];
  const start = performance.now();
  findPictures(document, page.articles, cards, new Budget({ nodes: 1e6, milliseconds: 10_000 }));
  const milliseconds = performance.now() - start;
  const pictures = page.articles.flatMap((article) => article.pictures).filter(({ kind }) => kind !== 'audio').map(({ urls, caption, credit }) => ({ urls, caption, credit }));
  return { pictures, cardPictures: cards.reduce((sum, card) => sum + card.pictures.length, 0), milliseconds };
}
