import type { ArticleText } from '../types';
import { isBoilerplate, isProseKind } from './boilerplate';
import { type Sentence, sentencesOf } from './sentences';
import { type Terms, termsOf } from './terms';

/** A sentence with what scoring needs to know of it. */
export interface Candidate extends Sentence {
  /** Place among all candidates, from 0. */
  order: number;
  /** Place among the sentences of its block. */
  inBlock: number;
  terms: Terms;
  /** Sum of term counts. */
  length: number;
}

/** More sentences than this are not read: work stays bounded on a page of any size. */
export const maxCandidates = 400;

/** The sentences of an article that may stand in a summary, in reading order. */
export function candidatesOf(article: ArticleText): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for (const [index, block] of article.blocks.entries()) {
    if (!isProseKind(block.kind)) continue;
    let inBlock = 0;
    for (const sentence of sentencesOf(block.text, block.lang || article.lang, index)) {
      if (candidates.length >= maxCandidates) return candidates;
      if (isBoilerplate(sentence.text) || seen.has(sentence.text)) continue;
      seen.add(sentence.text);
      const terms = termsOf(sentence.text);
      let length = 0;
      for (const count of terms.values()) length += count;
      if (length > 0) candidates.push({ ...sentence, order: candidates.length, inBlock: inBlock++, terms, length });
    }
  }
  return candidates;
}
