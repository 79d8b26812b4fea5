import type { Article, Card, Picture } from '../article/types';

/** How much of an item AI made. `unknown` is the absence of evidence and is never shown as "human". */
export const degrees = ['generated', 'altered', 'assisted', 'translated', 'summarised', 'none', 'unknown'] as const;
export type Degree = (typeof degrees)[number];

/** Who says so, strongest first, the reader's own rule last because it overrides all of them. */
export const sources = ['signature', 'file', 'markup', 'header', 'label', 'user'] as const;
export type Source = (typeof sources)[number];

/** Where a statement stood. */
export const places = [
  'caption', 'credit', 'byline', 'badge', 'headline', 'first-paragraph', 'last-paragraph', 'footer', 'body', 'alt', 'title',
  'overlay', 'generated-content', 'json-ld', 'meta', 'attribute', 'microdata', 'http-header', 'file', 'rule', 'site',
] as const;
export type Place = (typeof places)[number];

/** One observed statement about an item. */
export interface Evidence {
  source: Source;
  degree: Degree;
  place: Place;
  /** The words or the field with its value, as they stood, at most 300 characters. */
  quote: string;
  /** Name of the metadata field or the rule, '' for visible words. */
  field: string;
  /** Name of the tool or model if the statement gives one, else ''. */
  tool: string;
  /** Whether the statement speaks of this one item, of everything on the page, or of the whole site (weaker). */
  scope: 'item' | 'page' | 'site';
  /** Where it stands on the page, if it can be shown. */
  element: Element | null;
}

export interface Verdict {
  degree: Degree;
  /** The strongest source that carries the degree; null when there is no evidence. */
  source: Source | null;
  /** Strongest first. */
  evidence: Evidence[];
  /** True when statements of this item contradict each other (one says AI, one says none or camera). */
  conflict: boolean;
}

export type ItemKind = 'article' | 'card' | 'picture' | 'video' | 'audio';

/** One thing on a page that can be AI-made, with what its evidence adds up to. */
export interface JudgedItem {
  kind: ItemKind;
  /** Headline, caption or alternative text: what a reader would call it. At most 200 characters. */
  name: string;
  /** The element that the mark belongs to. */
  element: Element;
  target: Article | Card | Picture;
  verdict: Verdict;
}
