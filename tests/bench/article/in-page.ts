import { locate } from '../../../src/article/anchor';
import { findPage } from '../../../src/article/find';
import { dumpOf } from './dump';
import { scoreCards, type CardCounts, type PageLabels } from './cards/score';
import type { FoundPicture } from './pictures';
import type { Article, PageContents, Picture } from '../../../src/article/types';

/** What the benchmark takes out of a page: plain values. */
export interface PageAnswer {
  text: string;
  headline: string;
  articles: number;
  blocks: number;
  mapped: number;
  /** Without audios: no corpus lists them. */
  pictures: FoundPicture[];
  /** Null where the page's cards are not labelled. */
  cards: CardCounts | null;
  partial: boolean;
  /** Everything in plain lines, where it was asked for. */
  dump?: string[];
}

/** A time limit would make figures depend on the machine; the nodes' limit stays. */
export const find = (document: Document): PageContents => findPage(document, { limits: { milliseconds: 60_000 } });

export function answerOf(document: Document, contents: PageContents, labels: PageLabels | null, dump = false): PageAnswer {
  const blocks = contents.articles.flatMap((article) => article.blocks);
  return {
    text: blocks.map((block) => block.text).join('\n'),
    headline: contents.articles[0]?.headline ?? '',
    articles: contents.articles.length,
    blocks: blocks.length,
    mapped: contents.articles.flatMap((article) => article.blocks.filter((block) => isMapped(document, block))).length,
    pictures: contents.articles.flatMap((article) => article.pictures.filter(({ kind }) => kind !== 'audio').map(pictureOf)),
    cards: labels ? countsOnly(scoreCards(document, labels, contents.cards)) : null,
    partial: contents.partial,
    ...(dump ? { dump: dumpOf(contents) } : {}),
  };
}

const fold = (text: string): string => text.replace(/\s+/g, '');

/** The block's live nodes are on the page and hold its text, and its anchor finds it again there. */
function isMapped(document: Document, block: Article['blocks'][number]): boolean {
  const held = fold(block.nodes.map((node) => node.data).join('')) === fold(block.text);
  if (!held || !block.nodes.every((node) => node.isConnected && block.element.contains(node))) return false;
  if (typeof document.createRange().setStart !== 'function') return true;
  const range = locate(block.element, block.anchor);
  return range !== null && range.startContainer === block.nodes[0];
}

const pictureOf = ({ urls, caption, credit }: Picture): FoundPicture => ({ urls, caption, credit });

/** Without the elements, which cannot leave the page. */
const countsOnly = ({ labelled, found, right, sameRoot, sameHeadline }: CardCounts): CardCounts => ({ labelled, found, right, sameRoot, sameHeadline });
