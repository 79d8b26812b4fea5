import type { Degree, Place } from '../types';
import type { About } from './meaning';

/** What a label says. */
export interface Statement {
  degree: Degree;
  about: About;
  tool: string;
  scope: 'item' | 'page' | 'site';
}

/** What is known of a text before its words are read. */
export interface Hint {
  /** Languages of the page, most likely first. */
  langs?: string[];
  /** What the label would speak of. */
  kind?: 'text' | 'image' | 'video' | 'audio';
  place?: Place;
}

/** `denied`: it asks or denies that AI made something; `refused`: it speaks of that but is no label. */
export type Outcome = Statement | 'denied' | 'refused' | 'nothing';
