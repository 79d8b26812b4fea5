import type { Article, Direction, TextAnchor } from './types';

/** One block as plain values; the shape that reading works on. */
export interface PlainBlock {
  kind: string;
  text: string;
  lang: string;
  dir: Direction;
  anchor: TextAnchor;
}

export interface PlainArticle {
  headline: string;
  byline: string;
  lang: string;
  dir: Direction;
  blocks: PlainBlock[];
}

/** Most characters of block text that leave the page. */
export const longestArticle = 200_000;

/** The article as plain text values that can cross to another process: no element, no HTML; cut at `longestArticle`. */
export function toArticleText(article: Article): PlainArticle {
  const blocks: PlainBlock[] = [];
  let left = longestArticle;
  for (const block of article.blocks) {
    if (left <= 0) break;
    const text = block.text.slice(0, left);
    left -= text.length;
    blocks.push({ kind: block.kind, text, lang: block.lang, dir: block.dir, anchor: { ...block.anchor } });
  }
  return { headline: article.headline, byline: article.byline, lang: article.lang, dir: article.dir, blocks };
}
