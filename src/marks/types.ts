import type { ReportedItem } from '../messages/report';

/** One item to mark, with where its mark belongs. */
export interface MarkTarget {
  item: ReportedItem;
  /** Picture, card or article on the page. */
  element: Element;
  /** For texts: the element whose last line the mark follows (headline, or the label itself). */
  after: Element | null;
}

export type MarkStyle = 'word' | 'icon' | 'off';
export type PictureStyle = 'show' | 'dim' | 'blur';
