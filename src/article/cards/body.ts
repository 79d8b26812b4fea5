import type { Article } from '../types';
import type { Survey } from './survey';

/** At most this many letters stand before the link of a promotion ("Also read:", a kicker). */
const PREFACE = 40;
/** A card may hold this much of what was read as story: a promotion's headline and teaser are easily taken for it. */
const HEAVIEST_SHARE = 250;

/** Where the page's own stories lie. */
export interface Body {
  /** True for a link that is part of a story's text. */
  isOwn(link: number): boolean;
  /** True for an element that holds too much of a story to be a card. */
  isClosed(index: number): boolean;
  /** True for an element around some of a story's text. */
  isAround(index: number): boolean;
}

/** Marks the blocks of the stories; a block that is hardly more than one link is a promotion inside the story. */
export function bodyOf(page: Survey, articles: Article[]): Body {
  const blocks = new Set(articles.flatMap((article) => article.blocks.map((block) => block.element)));
  const headlines = new Set(articles.map(({ headlineElement }) => headlineElement));
  const inside: boolean[] = [];
  const share = new Array<number>(page.elements.length).fill(0);
  for (let i = 0; i < page.elements.length; i += 1) {
    const element = page.elements[i]!;
    const begins = headlines.has(element) || (blocks.has(element) && !isPromotion(page, i));
    const within = inside[page.parent[i]!] ?? false;
    inside.push(within || begins);
    if (begins && !within) share[i] = headlines.has(element) ? HEAVIEST_SHARE + 1 : page.weight[i]!;
  }
  for (let i = share.length - 1; i > 0; i -= 1) share[page.parent[i]!]! += share[i]!;
  return {
    isOwn: (link) => inside[link]!,
    isClosed: (index) => share[index]! > HEAVIEST_SHARE,
    isAround: (index) => (share[index] ?? 0) > 0,
  };
}

/** True for a block that is one link to another story, at most with a label before it; a sentence that runs into its link is not. */
function isPromotion(page: Survey, index: number): boolean {
  const linked = page.linked[index]!;
  if (linked <= 20 || page.weight[index]! - linked >= Math.min(PREFACE, linked)) return false;
  const { before, first } = aroundLink(page, index);
  return before === '' || /[^\p{L}\p{N},;]$/u.test(before) || /^\p{Lu}/u.test(first);
}

function isLinked(page: Survey, from: number, end: number): boolean {
  for (let at = from, steps = 0; at >= end && steps < 8; at = page.parent[at]!, steps += 1) if (page.tags[at] === 'a') return true;
  return false;
}

/** The text before a block's first link and that link's beginning. */
function aroundLink(page: Survey, index: number): { before: string; first: string } {
  let before = '';
  for (let i = page.firstText[index]!; i <= page.lastText[index]!; i += 1) {
    const text = page.texts[i]!.data.slice(0, 200);
    if (text.trim() !== '' && isLinked(page, page.owners[i]!, index)) return { before: before.trim(), first: text.trim() };
    before += text;
  }
  return { before: before.trim(), first: '' };
}
