import type { Budget } from '../../shared/budget.ts';
import type { Article } from '../types.ts';
import { bodyOf } from './body.ts';
import { observeCandidates, type Observed } from './features.ts';
import { candidateRoots } from './roots.ts';
import { type Stories, storiesOf } from './stories.ts';
import { type Survey, survey } from './survey.ts';

export interface Proposal {
  page: Survey;
  stories: Stories;
  candidates: Observed[];
}

/** Everything on the page that may be a card, observed but not judged. */
export function propose(document: Document, articles: Article[], budget: Budget): Proposal {
  const page = survey(document, budget);
  const body = bodyOf(page, articles);
  const stories = storiesOf(document, page, body.isOwn);
  const candidates = candidateRoots(page, stories, body.isClosed);
  return { page, stories, candidates: observeCandidates(page, stories, candidates, body) };
}
