import type { ArticleText, SummaryLength, SummarySentence, SummaryStyle } from '../types';
import { anchorOf } from './anchor';
import { candidatesOf } from './candidates';
import { scoreAll } from './score';
import { pick } from './select';

export interface SummariseOptions extends Partial<SummaryStyle> {
  length: SummaryLength;
  /** An exact number of sentences instead of the length. */
  sentences?: number;
}

const sentencesFor: Record<SummaryLength, number> = { short: 3, medium: 5, long: 8 };

/**
 * The article's own most telling sentences, word for word, each with its place. Any language, no network, linear in the
 * article's length up to a bound. Empty when the article has no sentence that could stand in a summary.
 */
export function summarise(article: ArticleText, options: SummariseOptions): SummarySentence[] {
  const wanted = Math.max(0, Math.floor(options.sentences ?? sentencesFor[options.length]));
  const candidates = candidatesOf(article);
  const picked = pick(candidates, scoreAll(candidates, article.headline), wanted);
  if (options.order !== 'importance') picked.sort((a, b) => a.order - b.order);
  return picked.map((candidate) => ({
    text: candidate.text.replace(/\s+/g, ' '),
    block: candidate.block,
    anchor: anchorOf(article.blocks[candidate.block]!.text, candidate.start, candidate.end),
    unsupported: [],
  }));
}
