import type { CorpusPage } from './corpus';
import type { PageAnswer } from './in-page';

/** One page as one contender read it. `cpu` in milliseconds. */
export interface PageResult {
  page: CorpusPage;
  answer: PageAnswer;
  cpu: number;
  peers: Record<string, { text: string; cpu: number }>;
}
