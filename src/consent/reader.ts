import { pressedMark, seenMark } from './choose';
import type { Sight } from './find';
import { press } from './press';
import type { Prompt } from './prompt';
import { nextStep, survey } from './survey';
import { setAll } from './set-all';
import type { Mode, Preference, PromptReason } from './types';
import { watchEffect, watchOpening } from './watch';

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
  /** Called before each press that answers. */
  onTry: (choice: Mode, way: string) => void;
  /** Whether the site has stored something since that reads as a decision. */
  decided: () => boolean;
  tries: number;
  /** Presses in the page's own world what only the page may press; absent in tests without one. */
  pressInPage?: (element: Element) => Promise<boolean>;
}

const MAX_LAYERS = 4;
/** How long to watch for an effect after each try, in milliseconds: handlers may be bound seconds after the paint. */
const WATCH = [600, 1500, 4000];
/** A prompt that is gone must stay away this long. */
const COME_BACK = 250;
const OPENING = 1500;
/** A prompt that the gate told of may still be fading or sliding in: it is looked for again after so many milliseconds. */
const APPEARING = [60, 120, 250, 500];

const result = (status: ReaderResult['status'], reason: PromptReason = '', choice: Mode = 'unset', way = ''): ReaderResult => ({ status, reason, choice, way });

/** The likeliest prompt a document shows, else a result that says there is none or why it is left alone. */
export function promptOf(document: Document, sight: Sight): Prompt | ReaderResult {
  const { prompts, left } = survey(document, sight);
  return prompts[0] ?? result(left ? 'left-alone' : 'none', left);
}

/** Reads and answers the prompt of a document by its words: at most three presses that answer, then it stops. */
export async function readAndAnswer(document: Document, preference: Preference, tools: ReaderTools): Promise<ReaderResult> {
  const { sight, wait } = tools;
  const opened = new Set<string>();
  let wish = preference;
  let tries = 0;
  let layers = 0;
  let looks = 0;
  let last = result('none');
  while (tries < tools.tries && !sight.signal.aborted) {
    const seen = survey(document, sight, opened.size > 0);
    if (seen.prompts.length === 0) {
      if (last.status !== 'none') return last;
      if (seen.left) return result('left-alone', seen.left);
      const later = APPEARING[looks++];
      if (later === undefined) return result('none');
      await wait(later);
      continue;
    }
    const next = nextStep(seen.prompts, wish, sight, opened);
    const way = `words:${(next?.prompt ?? seen.prompts[0]!).languages[0] ?? ''}`;
    if (!next || (next.step.do === 'open' && layers >= MAX_LAYERS)) {
      if (last.status !== 'none') return last;
      // Purposes cannot be chosen one by one here: refusing them all is the nearest that stays within the wish.
      if (wish.mode !== 'necessary') return result('could-not', 'no-such-choice', 'unset', way);
      wish = { mode: 'reject', purposes: [] };
      continue;
    }
    const { prompt, step } = next;
    if (step.do === 'open') {
      layers++;
      opened.add(step.control.label);
      for (const { label, element } of prompt.controls) if (sight.isVisible(element)) opened.add(seenMark(label));
      if (await press(step.control, sight, false, tools.pressInPage)) await opening(document, prompt, wish, tools, opened);
      continue;
    }
    if (step.do === 'nothing') break;
    if (step.do === 'set' && !(await setAll(step, wait))) return result('could-not', 'no-effect', 'unset', way);
    const control = step.do === 'set' ? step.save : step.control;
    tools.onTry(step.choice, way);
    const effect = (await press(control, sight, tries > 0, tools.pressInPage)) ? await watchEffect(prompt, control, WATCH[tries] ?? 600, sight, wait) : 'same';
    tries++;
    last = result('could-not', tries >= tools.tries ? 'too-many-tries' : 'no-effect', step.choice, way);
    if (effect === 'same' && tools.decided()) return result('answered', '', step.choice, way);
    if (effect !== 'gone') {
      opened.add(pressedMark(control.label));
      continue;
    }
    await wait(COME_BACK);
    if (survey(document, sight).prompts.length === 0) return result('answered', '', step.choice, way);
    last = tools.decided() ? result('answered', '', step.choice, way) : result('could-not', 'came-back', step.choice, way);
  }
  return last;
}

async function opening(document: Document, from: Prompt, wish: Preference, tools: ReaderTools, opened: ReadonlySet<string>): Promise<void> {
  const isNew = (): boolean => nextStep(survey(document, tools.sight, true).prompts, wish, tools.sight, opened) !== null;
  await tools.wait(50);
  await watchOpening(isNew, from.overlay ? OPENING : OPENING / 2, tools.sight, tools.wait);
}
