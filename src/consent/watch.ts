import { Budget } from '../shared/budget';
import { isConnected } from '../shared/dom';
import { judge } from './judge';
import { readPrompt, type Prompt, type ReadControl } from './prompt';
import type { Role } from './label';
import type { Sight } from './sight';
import { textBelow } from './walk';

const SLICE = 25;
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
  for (let waited = 0; ; waited += SLICE) {
    if (isGone(prompt, pressed, sight)) return 'gone';
    if (waited >= milliseconds || sight.signal.aborted) return look() === before ? 'same' : 'changed';
    await wait(SLICE);
  }
}

/** Waits, after settings were opened, until something new can be seen; at most `milliseconds`. */
export async function watchOpening(isNew: () => boolean, milliseconds: number, sight: Sight, wait: (milliseconds: number) => Promise<void>): Promise<void> {
  for (let waited = 0; waited < milliseconds && !sight.signal.aborted && !isNew(); waited += 2 * SLICE) await wait(2 * SLICE);
}
