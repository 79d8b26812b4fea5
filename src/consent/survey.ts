import { choose, type Step } from './choose';
import { findPrompts } from './find';
import { judge } from './judge';
import type { Prompt } from './prompt';
import type { Sight } from './sight';
import type { Preference, PromptReason } from './types';

/** What a document shows now. */
export interface Survey {
  /** Prompts to answer, the likeliest first. */
  prompts: Prompt[];
  /** Why boxes were left alone, '' when none was. */
  left: PromptReason;
}

const rank = (prompt: Prompt): number => (prompt.overlay ? 100 : 0) + prompt.topic;

/** Finds and judges all boxes; inside an opened prompt (`opened`) the next layers need fewer words to be believed. */
export function survey(document: Document, sight: Sight, opened = false): Survey {
  const prompts: Prompt[] = [];
  const notices: Prompt[] = [];
  let left: PromptReason = '';
  for (const prompt of findPrompts(document, sight)) {
    const judgement = judge(prompt, opened);
    if (judgement.is === 'prompt') prompts.push(prompt);
    if (judgement.is === 'notice') notices.push(prompt);
    if (judgement.is === 'left-alone' && left !== 'pay-or-accept') left = judgement.reason;
  }
  // Part of a prompt may look like a notice.
  const found = prompts.length > 0 ? prompts : notices;
  return { prompts: left === 'pay-or-accept' ? [] : found.sort((a, b) => rank(b) - rank(a)), left };
}

/** Nearer to an answer first: a layer that is open counts before the bar behind it, whose settings could be opened again. */
const ORDER = ['answer', 'set', 'open', 'turn'] as const;

/** The next step, on the likeliest prompt that offers the nearest one; settings that were opened before are not opened again. */
export function nextStep(prompts: Prompt[], preference: Preference, sight: Sight, opened: ReadonlySet<string>): { prompt: Prompt; step: Step } | null {
  const steps = prompts.map((prompt) => ({ prompt, step: choose(prompt, preference, sight, opened) }));
  for (const kind of ORDER) {
    const found = steps.find(({ step }) => step.do === kind);
    if (found) return found;
  }
  return null;
}
