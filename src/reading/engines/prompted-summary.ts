import { type ArticleText, EngineError, type RunContext, type SummaryLength } from '../types';
import { refuseKey } from './answer-shape';
import { summaryLines } from './model-text';
import { type Prompt, summarisePrompt } from './prompts';

/** Asks a model; `onText` gets all that came so far. Rejects when the answer grows beyond `maxLength` characters. */
export type Complete = (prompt: Prompt, maxLength: number, signal: AbortSignal, onText: (text: string) => void) => Promise<string>;

export const sentencesFor: Record<SummaryLength, number> = { short: 3, medium: 5, long: 8 };
const longestAnswer = 60_000;

interface Wanted {
  article: ArticleText;
  length: SummaryLength;
  to: string;
  /** '' where there is none. */
  key: string;
  /** Characters of the article that fit into the model's window. */
  readable: number;
}

/** A summary by a model that takes instructions, sentence by sentence as they come. Throws EngineError only. */
export async function promptedSummary({ article, length, to, key, readable }: Wanted, context: RunContext, complete: Complete): Promise<string[]> {
  const wanted = sentencesFor[length];
  const text = [article.headline, ...article.blocks.map((block) => block.text)].join('\n').slice(0, readable);
  if (!text.trim()) return [];
  let shown = 0;
  const answer = await complete(summarisePrompt(text, wanted, to), longestAnswer, context.signal, (partial) => {
    const lines = summaryLines(partial, to, wanted);
    for (let index = shown; index < lines.length; index++) context.onPart?.(index, lines[index]!, index < lines.length - 1);
    shown = Math.max(0, lines.length - 1);
  });
  refuseKey(answer, key);
  const sentences = summaryLines(answer, to, wanted);
  if (sentences.length === 0) throw new EngineError('bad-answer', 'empty');
  for (let index = shown; index < sentences.length; index++) context.onPart?.(index, sentences[index]!, true);
  return sentences;
}
