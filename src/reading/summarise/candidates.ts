import type { ArticleText } from '../types';
import { isBoilerplate, isProseKind } from './boilerplate';
import { datelineLength } from './dateline';
import { hasEnd } from './ends';
import { leans } from './leaning';
import { type Sentence, sentencesOf } from './sentences';
import { type Terms, termsOf } from './terms';

/** A sentence with what scoring needs to know of it. */
export interface Candidate extends Sentence {
  /** The block's kind. */
  kind: string;
  /** Place among all candidates, from 0. */
  order: number;
  /** True when it cannot be understood without the sentence before it. */
  leaning: boolean;
  terms: Terms;
  /** Sum of term counts. */
  length: number;
}

/** More sentences than this are not read: work stays bounded on a page of any size. */
export const maxCandidates = 400;
const maxCharacters = 200_000;
/** No sentence that counts is shorter, in any script. */
const shortestBlock = 12;

/** From so many sentences with a stop, and this share of all, an article is one that ends its sentences. */
const fewestEnded = 3;
const shareEnded = 0.35;

/** The sentences of an article that may stand in a summary, in reading order, without datelines. */
export function candidatesOf(article: ArticleText): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  let left = maxCharacters;
  for (const [index, block] of article.blocks.entries()) {
    if (left <= 0) break;
    if (!isProseKind(block.kind) || block.text.length < shortestBlock) continue;
    left -= block.text.length + 1;
    const lang = block.lang || article.lang;
    for (const [inBlock, sentence] of sentencesOf(block.text, lang, index).entries()) {
      if (candidates.length >= maxCandidates) return withoutFragments(candidates);
      const cut = inBlock === 0 ? withoutDateline(sentence) : sentence;
      if (isBoilerplate(cut.text) || seen.has(cut.text)) continue;
      seen.add(cut.text);
      const terms = termsOf(cut.text);
      const length = [...terms.values()].reduce((sum, count) => sum + count, 0);
      if (length > 0) candidates.push({ ...cut, kind: block.kind, order: candidates.length, leaning: leans(cut.text, lang), terms, length });
    }
  }
  return withoutFragments(candidates);
}

/** In an article whose sentences end with a stop, a block that is one line without any is a byline, a caption, a date or an advertisement. */
function withoutFragments(candidates: Candidate[]): Candidate[] {
  const ended = candidates.filter(({ text }) => hasEnd(text)).length;
  if (ended === candidates.length || ended < fewestEnded || ended < candidates.length * shareEnded) return candidates;
  const isAlone = ({ block }: Candidate, at: number): boolean => candidates[at - 1]?.block !== block && candidates[at + 1]?.block !== block;
  const sentences = candidates.filter((candidate, at) => hasEnd(candidate.text) || !isAlone(candidate, at));
  return sentences.map((candidate, order) => ({ ...candidate, order }));
}

function withoutDateline(sentence: Sentence): Sentence {
  const length = datelineLength(sentence.text);
  return length === 0 ? sentence : { ...sentence, text: sentence.text.slice(length), start: sentence.start + length };
}
