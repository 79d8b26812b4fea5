import type { Degree, Place } from './types';

/** What the words of one line say. `about` is `any` where the line does not say what it speaks of. */
export interface LabelReading {
  degree: Degree;
  about: 'text' | 'image' | 'video' | 'audio' | 'any';
  tool: string;
  scope: 'item' | 'page' | 'site';
  lang: string;
  quote: string;
}

/** What is known of a line before its words are read. */
export interface LabelHint {
  /** Languages of the page, most likely first. */
  langs?: string[];
  /** What a label at this place would speak of. */
  kind?: 'text' | 'image' | 'video' | 'audio';
  place?: Place;
}

/** Reads one short line of visible words; null when it is not a label. */
export type LabelReader = (text: string, hint: LabelHint) => LabelReading | null;
