import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { pause } from '../../shared/pause';
import { isGone } from '../gone';
import { takeSnapshot } from '../storage';
import type { AnswerContext, AnswerStep, Preference, StepOutcome } from '../types';
import { verify } from '../verify';
import type { RunInPage } from './read-page';
import { actionFor, type RuleAction } from './rule-choice';
import type { runRules } from './rule-engine';

const notHandled: StepOutcome = { handled: false, way: '', choice: 'unset' };
/** The prompt that brought us here is open already; a rule that does not see it by then is not for it. */
const PATIENCE = 250;
/** After a rule said it is done: time for the site to store, in parts. */
const SETTLE = [0, 50, 150, 400];

export type RunRules = typeof runRules;

/** The rules whose signs this page shows, and the library to run them. */
export interface FittingRules {
  rules: AutoConsentCMPRule[];
  run: RunRules;
}

/** Answers by the rules of @duckduckgo/autoconsent; what the site stored decides whether that counts as an answer. */
export function createRuleStep(inPage: RunInPage, loading: Promise<FittingRules | null>): AnswerStep {
  return {
    id: 'rule',
    async try(document, preference, context) {
      const action = actionFor(preference);
      if (!action) return notHandled;
      const fitting = await loading;
      return fitting ? answerByRules({ document, preference, context, inPage, action, ...fitting }) : notHandled;
    },
  };
}

interface Run extends FittingRules {
  document: Document;
  preference: Preference;
  context: AnswerContext;
  inPage: RunInPage;
  action: RuleAction;
}

async function answerByRules({ document, preference: { mode }, context, inPage, action, rules, run }: Run): Promise<StepOutcome> {
  const readStorage = context.readStorage ?? (() => takeSnapshot(document));
  const before = readStorage();
  let way = '';
  const onAct = (rule: string): void => {
    way = `rule:${rule}`;
    context.onTry?.({ status: 'could-not', reason: 'no-effect', way, choice: mode, stored: [], ms: 0 });
  };
  const result = await run({ rules, action, inPage, signal: context.signal, patience: PATIENCE, onAct });
  if (result.found === 'none' || !('done' in result) || !result.done) return notHandled;
  for (const milliseconds of SETTLE) {
    if (milliseconds > 0) await (context.wait ?? pause)(milliseconds);
    const page = (await context.readPage?.().catch(() => null)) ?? null;
    const verdict = verify(mode, before, readStorage(), page);
    if (verdict.status === 'verified') return { handled: true, way, choice: mode };
    // Something else than what was wanted: a second click could make it worse.
    if (verdict.status === 'could-not') return { handled: true, way, choice: mode, status: 'could-not', reason: 'no-effect' };
  }
  return isGone(document, context) ? { handled: true, way, choice: mode } : notHandled;
}
