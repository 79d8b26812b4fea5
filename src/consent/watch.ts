import { Budget } from '../shared/budget';
import { isConnected } from '../shared/dom';
import { judge } from './judge';
import { readPrompt, type Prompt, type ReadControl } from './prompt';
import type { Role } from './label';
import type { Sight } from './sight';
import { textBelow } from './walk';

const SLICE = 25;
/** Time is counted in slices, so that a page that is busy is given its due; where timers are slowed (tabs in the background), this many times as much is enough. */
const SLOWED = 4;
const ANSWERS: Role[] = ['accept', 'reject', 'necessary', 'ok', 'save'];

/** Whether nothing of the prompt can be answered any more. */
function isGone(prompt: Prompt, pressed: ReadControl, sight: Sight): boolean {
  if (!isConnected(prompt.container)) return true;
  if (isConnected(pressed.element) && sight.isVisible(pressed.element)) return false;
  const budget = new Budget({ nodes: 20_000, milliseconds: 100 });
  const now = readPrompt(prompt.container, sight.rootOf, budget);
  // Half read, it says nothing.
  if (budget.spent) return false;
  return judge(now, true).is !== 'prompt' || !now.controls.some((control) => ANSWERS.includes(control.role) && sight.isVisible(control.element));
}

/**
 * Watches for the effect of a press: `gone`, `changed` (other words: perhaps another layer) or `same` when
 * nothing happened in `milliseconds`.
 */
export async function watchEffect(prompt: Prompt, pressed: ReadControl, milliseconds: number, sight: Sight, wait: (milliseconds: number) => Promise<void>): Promise<'gone' | 'changed' | 'same'> {
  const look = (): string => textBelow(prompt.container, sight.rootOf, new Budget({ nodes: 20_000, milliseconds: 100 }), prompt.seen.length + 1000);
  const before = prompt.seen;
  const isOver = limit(milliseconds);
  for (let waited = 0; ; waited += SLICE) {
    if (isGone(prompt, pressed, sight)) return 'gone';
    if (isOver(waited) || sight.signal.aborted) return look() === before ? 'same' : 'changed';
    await wait(SLICE);
  }
}

/** Waits, after settings were opened, until something new can be seen; at most `milliseconds`. */
export async function watchOpening(isNew: () => boolean, milliseconds: number, sight: Sight, wait: (milliseconds: number) => Promise<void>): Promise<void> {
  const isOver = limit(milliseconds);
  for (let waited = 0; !isOver(waited) && !sight.signal.aborted && !isNew(); waited += 2 * SLICE) await wait(2 * SLICE);
}

function limit(milliseconds: number): (waited: number) => boolean {
  const end = performance.now() + SLOWED * milliseconds;
  return (waited) => waited >= milliseconds || performance.now() > end;
}
