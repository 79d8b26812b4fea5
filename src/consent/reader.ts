import { Budget } from '../shared/budget';
import { isConnected } from '../shared/dom';
import { choose, type Step } from './choose';
import { findPrompts, type Sight } from './find';
import { judge } from './judge';
import { press } from './press';
import { readPrompt, type Prompt } from './prompt';
import { isOn, setToggle } from './toggles';
import type { Mode, Preference, PromptReason } from './types';
import { textBelow } from './walk';

/** What our own reading of a prompt came to. */
export interface ReaderResult {
  status: 'answered' | 'left-alone' | 'could-not' | 'none';
  reason: PromptReason;
  choice: Mode;
  way: string;
}

export interface ReaderTools {
  sight: Sight;
  wait: (milliseconds: number) => Promise<void>;
  onTry: (choice: Mode, way: string) => void;
  tries: number;
}

const MAX_LAYERS = 3;
/** How long to watch for an effect after each try: handlers may be bound seconds after the paint. */
const WATCH = [500, 1500, 4000];
const SLICE = 25;

const result = (status: ReaderResult['status'], reason: PromptReason = '', choice: Mode = 'unset', way = ''): ReaderResult => ({ status, reason, choice, way });

const rank = (prompt: Prompt): number => (prompt.overlay ? 100 : 0) + prompt.topic;

/** The prompt to answer, else why there is none. */
export function promptOf(document: Document, sight: Sight): Prompt | ReaderResult {
  const prompts = findPrompts(document, sight);
  let left: PromptReason = '';
  let best: Prompt | null = null;
  for (const prompt of prompts) {
    const judgement = judge(prompt);
    if (judgement.is === 'left-alone') left = judgement.reason === 'pay-or-accept' || !left ? judgement.reason : left;
    if (judgement.is === 'prompt' && (!best || rank(prompt) > rank(best))) best = prompt;
  }
  if (left === 'pay-or-accept') return result('left-alone', left);
  return best ?? (left ? result('left-alone', left) : result('none'));
}

const isResult = (found: Prompt | ReaderResult): found is ReaderResult => 'status' in found;

/** Waits until the prompt is gone or changed; false when nothing happened in time. */
async function watch(prompt: Prompt, milliseconds: number, tools: ReaderTools): Promise<'gone' | 'changed' | 'same'> {
  const look = (): string => textBelow(prompt.container, tools.sight.rootOf, new Budget({ nodes: 5000, milliseconds: 20 }));
  const before = look();
  for (let waited = 0; waited < milliseconds; waited += SLICE) {
    if (!isConnected(prompt.container) || !tools.sight.isVisible(prompt.container)) return 'gone';
    if (tools.sight.signal.aborted) return 'same';
    await tools.wait(SLICE);
  }
  return look() === before ? 'same' : 'changed';
}

async function setAll(step: Extract<Step, { do: 'set' }>, tools: ReaderTools): Promise<boolean> {
  for (const toggle of step.toggles) {
    const on = step.on.includes(toggle);
    if (toggle.fixed) continue;
    if (!(await setToggle(toggle, on, tools.wait)) && !on) return false;
  }
  return step.toggles.every((toggle) => toggle.fixed || step.on.includes(toggle) || !isOn(toggle.element));
}

/** Reads and answers the prompt of a document by its words. */
export async function readAndAnswer(document: Document, preference: Preference, tools: ReaderTools): Promise<ReaderResult> {
  let tries = 0;
  let last: ReaderResult = result('none');
  const opened = new Set<string>();
  while (tries < tools.tries && !tools.sight.signal.aborted) {
    const found = promptOf(document, tools.sight);
    if (isResult(found)) return last.status === 'none' ? found : last;
    const prompt = readPrompt(found.container, tools.sight.rootOf, new Budget({ nodes: 30_000, milliseconds: 60 }));
    const way = `words:${prompt.languages[0]}`;
    const step = choose(prompt, preference, tools.sight);
    if (step.do === 'nothing') return result('could-not', 'no-such-choice', 'unset', way);
    if (step.do === 'open') {
      if (opened.has(step.control.label) || opened.size >= MAX_LAYERS) return result('could-not', 'no-such-choice', 'unset', way);
      opened.add(step.control.label);
      press(step.control, tools.sight, false);
      await watch(prompt, 200, tools);
      continue;
    }
    if (step.do === 'set' && !(await setAll(step, tools))) return result('could-not', 'no-effect', 'unset', way);
    const control = step.do === 'set' ? step.save : step.control;
    tools.onTry(step.choice, way);
    const pressed = press(control, tools.sight, tries > 0);
    const seen = pressed ? await watch(prompt, WATCH[tries] ?? 500, tools) : 'same';
    tries++;
    if (seen === 'gone') return result('answered', '', step.choice, way);
    last = result('could-not', 'no-effect', step.choice, way);
  }
  return last;
}
