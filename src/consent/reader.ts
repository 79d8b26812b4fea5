import { Answering } from './answering';
import type { Prompt } from './prompt';
import { result, type ReaderResult, type ReaderTools } from './reader-tools';
import type { Sight } from './sight';
import { survey } from './survey';
import type { Preference } from './types';

/** The likeliest prompt a document shows, else a result that says there is none or why it is left alone. */
export function promptOf(document: Document, sight: Sight): Prompt | ReaderResult {
  const { prompts, left } = survey(document, sight);
  return prompts[0] ?? result(left ? 'left-alone' : 'none', left);
}

/** Reads and answers the prompt of a document by its words: at most three presses that answer, then it stops. */
export const readAndAnswer = (document: Document, preference: Preference, tools: ReaderTools): Promise<ReaderResult> => new Answering(document, preference, tools).run();
