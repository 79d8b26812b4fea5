import type { Budget } from '../../shared/budget';
import type { Article } from '../types';
import { bodyOf } from './body';
import { observeCandidates, type Observed } from './features';
import { candidateRoots } from './roots';
import { type Stories, storiesOf } from './stories';
import { type Survey, survey } from './survey';

export interface Proposal {
  page: Survey;
  stories: Stories;
  candidates: Observed[];
}

/** Everything on the page that may be a card, observed but not judged. `page` is its survey, where there is one already. */
export function propose(document: Document, articles: Article[], budget: Budget, page = survey(document, budget)): Proposal {
  const body = bodyOf(page, articles);
  const stories = storiesOf(document, page, body.isOwn);
  const candidates = candidateRoots(page, stories, body.isClosed);
  return { page, stories, candidates: observeCandidates(page, stories, candidates, body) };
}
