import type { AnswerStep, Preference } from '../types';
import { createApiStep } from './api-step';
import { platformsHere, type RunInPage } from './read-page';
import { actionFor, createRuleStep, type LoadRules } from './rule-step';

/**
 * The known ways to answer, in the order they are tried: a platform's own interface, then the library's rules.
 * What both need is asked for at once, while the prompt is still being read.
 */
export function createKnownSteps(inPage: RunInPage, loadRules: LoadRules, preference: Preference): AnswerStep[] {
  const here = platformsHere(inPage).catch(() => []);
  const action = actionFor(preference);
  const rules = action ? loadRules(action).catch(() => []) : Promise.resolve([]);
  return [createApiStep(inPage, here), createRuleStep(inPage, rules)];
}
