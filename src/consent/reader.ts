import { pressedMark, seenMark, type Step } from './choose';
import { Looks } from './looks';
import { press } from './press';
import type { Prompt } from './prompt';
import { setAll } from './set-all';
import { ReadingTime, type Sight } from './sight';
import { nextStep, survey } from './survey';
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
  /** Resolves when the gate tells of a prompt again. */
  told?: () => Promise<void>;
}

const MAX_LAYERS = 4;
/** How long to watch for an effect after each try, in milliseconds: handlers may be bound seconds after the paint. */
const WATCH = [600, 2500, 4000];
/** A prompt that is gone must stay away this long. */
const COME_BACK = 250;
const OPENING = 2000;
/** Looks at an opening layer before other settings are opened instead. */
const STILL_OPENING = 10;
/** Times that switches which came while others were set are set too. */
const ROUNDS = 2;

type Next = ReturnType<typeof nextStep>;
type SetStep = Extract<Step, { do: 'set' }>;

const result = (status: ReaderResult['status'], reason: PromptReason = '', choice: Mode = 'unset', way = ''): ReaderResult => ({ status, reason, choice, way });

/** The likeliest prompt a document shows, else a result that says there is none or why it is left alone. */
export function promptOf(document: Document, sight: Sight): Prompt | ReaderResult {
  const { prompts, left } = survey(document, sight);
  return prompts[0] ?? result(left ? 'left-alone' : 'none', left);
}

/** Reads and answers the prompt of a document by its words: at most three presses that answer, then it stops. */
export async function readAndAnswer(document: Document, preference: Preference, tools: ReaderTools): Promise<ReaderResult> {
  const { wait } = tools;
  const { time = new ReadingTime() } = tools.sight;
  const sight = { ...tools.sight, time };
  const looks = new Looks(wait, tools.told);
  const opened = new Set<string>();
  let wish = preference;
  let tries = 0;
  let layers = 0;
  let rounds = 0;
  let turned = false;
  let last = result('none');
  while (tries < tools.tries && !sight.signal.aborted) {
    time.begin();
    const seen = survey(document, sight, opened.size > 0);
    const next = nextStep(seen.prompts, wish, sight, opened);
    if (time.ranOut && time.extend()) {
      await wait(0);
      continue;
    }
    const way = `words:${(next?.prompt ?? seen.prompts[0])?.languages[0] ?? ''}`;
    if (!next || (next.step.do === 'open' && layers >= MAX_LAYERS) || (next.step.do === 'turn' && turned)) {
      if (last.status !== 'none') return last;
      if (next?.step.do !== 'open' && (await looks.again(seen))) continue;
      if (seen.prompts.length === 0) return seen.left ? result('left-alone', seen.left) : result('none');
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
    if (step.do === 'turn') {
      turned = true;
      await setAll(step, wait);
      await wait(50);
      continue;
    }
    if (step.do === 'set') {
      if (!(await setAll(step, wait))) return result('could-not', 'no-effect', 'unset', way);
      if (rounds++ < ROUNDS && hasMore(step, nextStep(survey(document, sight, opened.size > 0).prompts, wish, sight, opened))) continue;
    }
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

/** Whether there are switches now that were not there when the others were set. */
function hasMore(done: SetStep, now: Next): boolean {
  return now?.step.do === 'set' && now.step.toggles.some(({ element }) => !done.toggles.some((toggle) => toggle.element === element));
}

/** Waits until an opened layer offers something and is not being filled any more. */
async function opening(document: Document, from: Prompt, wish: Preference, tools: ReaderTools, opened: ReadonlySet<string>): Promise<void> {
  let before = '';
  let looks = 0;
  const isReady = (): boolean => {
    const next = nextStep(survey(document, tools.sight, true).prompts, wish, tools.sight, opened);
    const now = next ? `${next.step.do} ${next.prompt.seen.length} ${next.prompt.controls.length}` : '';
    const isSame = now !== '' && now === before;
    before = now;
    looks++;
    // More settings that could be opened were there before: what was opened may still be on its way.
    return isSame && (next?.step.do !== 'open' || looks > STILL_OPENING);
  };
  await watchOpening(isReady, from.overlay ? OPENING : OPENING / 2, tools.sight, tools.wait);
}
