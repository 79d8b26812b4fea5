import { answerOf, find, type PageAnswer } from './in-page.ts';
import type { PageContents } from '../../../src/article/types.ts';

declare global {
  var colophonBench: { run(): void; answer(): PageAnswer };
}

let contents: PageContents;
globalThis.colophonBench = {
  run: () => {
    contents = find(document);
  },
  answer: () => answerOf(document, contents),
};
