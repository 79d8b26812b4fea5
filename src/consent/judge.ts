import { queryAll } from '../shared/dom';
import type { Prompt } from './prompt';
import type { PromptReason } from './types';

/** What a box is: a prompt to answer, one to leave alone, or nothing of the kind. */
export type Judgement = { is: 'prompt' } | { is: 'left-alone'; reason: PromptReason } | { is: 'nothing' };

const PRICE = /(?:[€£$₩¥₺₽₹฿₫₪]|\b(?:eur|usd|gbp|chf|pln|kč|zł|sek|nok|dkk|kr)\b)\s?\d|\d[\d.,]*\s?(?:[€£$₩¥₺₽₹฿₫₪]|(?:eur|usd|gbp|chf|pln|kč|zł|kr|[원円元])(?:\b|(?=\s)))/iu;
const ENTRY = 'input[type=email],input[type=password],input[type=tel],input[type=number],input[type=date],textarea,[contenteditable=true],[role=log]';

/** Judges a box by its words, fields and controls; see the leave-alone words of each language. */
export function judge(prompt: Prompt): Judgement {
  const { leave, controls, topic } = prompt;
  const has = (role: string): boolean => controls.some((control) => control.role === role);
  const decides = has('accept') || has('reject') || has('necessary') || has('save') || has('settings') || has('ok');
  if (topic < 2 || !decides) return { is: 'nothing' };
  const pays = controls.some((control) => control.leave === 'pay');
  if (pays && (has('accept') || has('ok') || has('reject'))) return { is: 'left-alone', reason: 'pay-or-accept' };
  if (leave.pay > 0 && PRICE.test(prompt.text)) return { is: 'left-alone', reason: 'pay-or-accept' };
  if (queryAll(prompt.container, ENTRY).length > 0) return { is: 'left-alone', reason: 'not-a-prompt' };
  if (leave.food + leave.basket + leave.age + leave.terms + leave.permission >= 2) return { is: 'left-alone', reason: 'not-a-prompt' };
  const real = (has('accept') || has('ok') ? 1 : 0) + (has('reject') || has('necessary') ? 1 : 0) + (has('settings') || has('save') ? 1 : 0);
  if (real + topic < 4 || (!prompt.overlay && real + topic < 5)) return { is: 'nothing' };
  return { is: 'prompt' };
}

