import type { AnswerStep } from '../types';
import { createApiStep } from './api-step';
import type { RunInPage } from './read-page';
import { createRuleStep, type LoadRules } from './rule-step';

/** The known ways to answer, in the order they are tried: a platform's own interface, then the library's rules. */
export function createKnownSteps(inPage: RunInPage, loadRules: LoadRules): AnswerStep[] {
  return [createApiStep(inPage), createRuleStep(inPage, loadRules)];
}
