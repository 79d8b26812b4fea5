import { answerOf, find, type PageAnswer } from './in-page.ts';
import type { PageLabels } from './cards/score.ts';
import type { PageContents } from '../../../src/article/types.ts';

declare global {
  var colophonBench: { run(): void; answer(labels: PageLabels | null): PageAnswer };
}

let contents: PageContents;
globalThis.colophonBench = {
  run: () => {
    contents = find(document);
  },
  answer: (labels) => answerOf(document, contents, labels),
};
