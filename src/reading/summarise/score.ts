import type { Candidate } from './candidates';
import { isStatement } from './ends';
import { rank } from './rank';
import { termsOf } from './terms';
import { dot, likeness, rarity, spreadOf, unit } from './vectors';

/**
 * How much each reason counts. Found by leave-one-language-out cross-validation on the mean of ROUGE-1, -2 and -L over
 * articles in five languages, then rounded: they lie on a plateau, and none is made for one language. `position` and `lead`
 * stand a little higher than the best of those articles, whose opening paragraphs had been taken off as the reference.
 */
export const weights = {
  /** Likeness to the whole article, frequent terms damped. */
  centrality: 1.5,
  /** Being like sentences that are like others. */
  rank: 0.35,
  /** Likeness to the headline, and the share of its telling terms that are said. */
  title: 1,
  titleShare: 0.35,
  /** Loss per doubling (natural logarithm) of the distance from the beginning. */
  position: 0.13,
  /** The paragraph under the headline was written by the editors to sum the story up. */
  lead: 0.5,
  /** Full for sentences as long as the article's median. */
  length: 0.7,
  /** A sentence that begins inside direct speech. */
  speech: -0.25,
  /** A sentence that has an end: headings and fragments have none, and a question is no news. */
  ended: 0.2,
};

export interface Scored {
  /** One per candidate, higher is better; comparable only within one article. */
  scores: number[];
  /** Likeness of every two candidates, 0–1. */
  alike: Float64Array[];
}

const speechStart = /^["“”«„‘'「『‹]/;

/** Scores the candidates of one article by what they say and where they stand. */
export function scoreAll(candidates: Candidate[], headline: string): Scored {
  const spread = spreadOf(candidates);
  const telling = (term: string) => rarity(term, spread, candidates.length);
  const alike = likeness(candidates.map(({ terms }) => unit(terms, (term, count) => (1 + Math.log(count)) * telling(term))));
  const ranks = rank(alike);
  const plain = (_: string, count: number) => count;
  const whole = unit(new Map(spread), (_, count) => Math.sqrt(count));
  const titleTerms = termsOf(headline);
  const title = unit(titleTerms, plain);
  const titleSum = sum([...titleTerms.keys()].map(telling));
  const usual = median(candidates.map(({ length }) => length));

  const scores = candidates.map((candidate, index) => {
    const vector = unit(candidate.terms, plain);
    const said = sum([...candidate.terms.keys()].filter((term) => titleTerms.has(term)).map(telling));
    return (
      weights.centrality * dot(vector, whole) +
      weights.rank * ranks[index]! +
      weights.title * dot(vector, title) +
      weights.titleShare * (titleSum > 0 ? said / titleSum : 0) -
      weights.position * Math.log(1 + candidate.order) +
      weights.lead * Number(candidate.kind === 'lead') +
      weights.length * Math.min(1, candidate.length / usual) +
      weights.speech * Number(speechStart.test(candidate.text)) +
      weights.ended * Number(isStatement(candidate.text))
    );
  });
  return { scores, alike };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}
