/**
 * What the finder says of a page. Everything here points at live nodes of the page's own document;
 * what leaves the page (messages.ts) is plain text made from it.
 */

/** A place in the text that can be found again after the page re-rendered (Web Annotation's text quote selector). */
export interface TextAnchor {
  /** The exact text, white space folded, at most 300 characters. */
  quote: string;
  /** Up to 32 characters before and after it. */
  prefix: string;
  suffix: string;
}

export type Direction = 'ltr' | 'rtl';

export type BlockKind = 'headline' | 'lead' | 'paragraph' | 'heading' | 'list-item' | 'quote' | 'preformatted' | 'table';

/** One run of the story's text, in reading order. */
export interface Block {
  kind: BlockKind;
  /** White space folded, never empty. */
  text: string;
  /** BCP 47, or '' when nothing tells. */
  lang: string;
  dir: Direction;
  /** The innermost live element that holds the whole block. */
  element: Element;
  /** The live text nodes the text came from, in order (for ranges and highlights). */
  nodes: Text[];
  anchor: TextAnchor;
}

export type PictureKind = 'picture' | 'video' | 'audio';

/** An image, video poster, CSS background, video or audio that belongs to an article or card. */
export interface Picture {
  kind: PictureKind;
  /** img, video, audio, or the element with the CSS background. */
  element: Element;
  /** Absolute addresses, the one in use first. */
  urls: string[];
  alt: string;
  caption: string;
  credit: string;
  captionElement: Element | null;
  creditElement: Element | null;
  owner: Article | Card;
}

/** A story of this page. */
export interface Article {
  root: Element;
  headline: string;
  headlineElement: Element | null;
  byline: string;
  lang: string;
  dir: Direction;
  /** In reading order; the headline is not among them. */
  blocks: Block[];
  pictures: Picture[];
}

/** A teaser that links to another story. */
export interface Card {
  root: Element;
  link: Element;
  /** Absolute address of the story it leads to. */
  href: string;
  headline: string;
  /** The element that shows the headline, or the whole text where there is none. */
  headlineElement: Element;
  text: string;
  pictures: Picture[];
}

export interface PageContents {
  lang: string;
  articles: Article[];
  cards: Card[];
  /** True when a budget ended before the whole page was read ("page too large, partly read"). */
  partial: boolean;
}
