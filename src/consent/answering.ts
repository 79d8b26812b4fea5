import { pressedMark, seenMark, type Step } from './choose';
import { Looks } from './looks';
import { press } from './press';
import type { Prompt, ReadControl } from './prompt';
import { result, type ReaderResult, type ReaderTools } from './reader-tools';
import { setAll } from './set-all';
import { ReadingTime, type Sight } from './sight';
import { nextStep, survey, type Survey } from './survey';
import type { Preference } from './types';
import { watchEffect, watchOpening } from './watch';

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
type AnswerStep = SetStep | Extract<Step, { do: 'answer' }>;

/** A prompt being answered, step by step, with what was done so far. */
export class Answering {
  private readonly time: ReadingTime;
  private readonly sight: Sight;
  private readonly looks: Looks;
  /** Labels that were opened, seen before a layer was opened, or pressed in vain. */
  private readonly opened = new Set<string>();
  private tries = 0;
  private layers = 0;
  private rounds = 0;
  private turned = false;
  private last = result('none');

  constructor(
    private readonly document: Document,
    private wish: Preference,
    private readonly tools: ReaderTools,
  ) {
    this.time = tools.sight.time ?? new ReadingTime();
    this.sight = { ...tools.sight, time: this.time };
    this.looks = new Looks(tools.wait, tools.told);
  }

  async run(): Promise<ReaderResult> {
    while (this.tries < this.tools.tries && !this.sight.signal.aborted) {
      const end = await this.step();
      if (end) return end;
    }
    return this.last;
  }

  /** Looks at the page and does the next thing; a result where nothing is left to do. */
  private async step(): Promise<ReaderResult | null> {
    this.time.begin();
    const seen = this.survey();
    const next = this.next(seen);
    if (this.time.ranOut && this.time.extend()) {
      await this.tools.wait(0);
      return null;
    }
    const way = `words:${(next?.prompt ?? seen.prompts[0])?.languages[0] ?? ''}`;
    if (!next || this.isExhausted(next)) return this.withoutStep(seen, next, way);
    const { prompt, step } = next;
    if (step.do === 'nothing') return this.last;
    if (step.do === 'open') return this.open(prompt, step.control);
    if (step.do === 'turn') return this.turn(step);
    return this.answer(prompt, step, way);
  }

  private survey(): Survey {
    return survey(this.document, this.sight, this.opened.size > 0);
  }

  private next({ prompts }: Survey): Next {
    return nextStep(prompts, this.wish, this.sight, this.opened);
  }

  private isExhausted({ step }: NonNullable<Next>): boolean {
    return (step.do === 'open' && this.layers >= MAX_LAYERS) || (step.do === 'turn' && this.turned);
  }

  /** Nothing can be done as the page stands: look again, settle for the next best wish, or say why not. */
  private async withoutStep(seen: Survey, next: Next, way: string): Promise<ReaderResult | null> {
    if (this.last.status !== 'none') return this.last;
    if (next?.step.do !== 'open' && (await this.looks.again(seen))) return null;
    if (seen.prompts.length === 0) return seen.left ? result('left-alone', seen.left) : result('none');
    // Purposes cannot be chosen one by one here: refusing them all is the nearest that stays within the wish.
    if (this.wish.mode !== 'necessary') return result('could-not', 'no-such-choice', 'unset', way);
    this.wish = { mode: 'reject', purposes: [] };
    return null;
  }

  private async open(prompt: Prompt, control: ReadControl): Promise<null> {
    const { sight, opened, tools } = this;
    this.layers++;
    opened.add(control.label);
    for (const { label, element } of prompt.controls) if (sight.isVisible(element)) opened.add(seenMark(label));
    if (await press(control, sight, false, tools.pressInPage)) await watchOpening(layerWatcher(this.document, this.wish, tools.sight, opened), prompt.overlay ? OPENING : OPENING / 2, sight, tools.wait);
    return null;
  }

  private async turn(step: Extract<Step, { do: 'turn' }>): Promise<null> {
    this.turned = true;
    await setAll(step, this.tools.wait);
    await this.tools.wait(50);
    return null;
  }

  /** Presses what answers, after setting the switches that it saves, and watches what comes of it. */
  private async answer(prompt: Prompt, step: AnswerStep, way: string): Promise<ReaderResult | null> {
    const { sight, tools } = this;
    const { choice } = step;
    if (step.do === 'set') {
      if (!(await setAll(step, tools.wait))) return result('could-not', 'no-effect', 'unset', way);
      if (this.rounds++ < ROUNDS && hasMore(step, this.next(this.survey()))) return null;
    }
    const control = step.do === 'set' ? step.save : step.control;
    tools.onTry(choice, way);
    const effect = (await press(control, sight, this.tries > 0, tools.pressInPage)) ? await watchEffect(prompt, control, WATCH[this.tries] ?? 600, sight, tools.wait) : 'same';
    this.tries++;
    this.last = result('could-not', this.tries >= tools.tries ? 'too-many-tries' : 'no-effect', choice, way);
    if (effect === 'same' && tools.decided()) return result('answered', '', choice, way);
    if (effect !== 'gone') {
      this.opened.add(pressedMark(control.label));
      return null;
    }
    await tools.wait(COME_BACK);
    if (survey(this.document, sight).prompts.length === 0) return result('answered', '', choice, way);
    this.last = tools.decided() ? result('answered', '', choice, way) : result('could-not', 'came-back', choice, way);
    return null;
  }
}

/** Whether there are switches now that were not there when the others were set. */
function hasMore(done: SetStep, now: Next): boolean {
  return now?.step.do === 'set' && now.step.toggles.some(({ element }) => !done.toggles.some((toggle) => toggle.element === element));
}

/** Tells, asked again and again, whether an opened layer offers something and is not being filled any more. */
function layerWatcher(document: Document, wish: Preference, sight: Sight, opened: ReadonlySet<string>): () => boolean {
  let before = '';
  let looks = 0;
  return () => {
    const next = nextStep(survey(document, sight, true).prompts, wish, sight, opened);
    const now = next ? `${next.step.do} ${next.prompt.seen.length} ${next.prompt.controls.length}` : '';
    const isSame = now !== '' && now === before;
    before = now;
    looks++;
    // More settings that could be opened were there before: what was opened may still be on its way.
    return isSame && (next?.step.do !== 'open' || looks > STILL_OPENING);
  };
}
