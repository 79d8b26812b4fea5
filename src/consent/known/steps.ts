import type { AnswerStep } from '../types';
import { createApiStep } from './api-step';
import { platformsHere, type RunInPage } from './read-page';
import { createRuleStep, type FittingRules } from './rule-step';

/**
 * The known ways to answer, in the order they are tried: a platform's own interface, then the library's rules.
 * What both need is asked for at once, while the prompt is still being read. `loadRules` gives null where no rule can fit.
 */
export function createKnownSteps(inPage: RunInPage, loadRules: () => Promise<FittingRules | null>): AnswerStep[] {
  return [createApiStep(inPage, platformsHere(inPage).catch(() => [])), createRuleStep(inPage, loadRules().catch(() => null))];
}
