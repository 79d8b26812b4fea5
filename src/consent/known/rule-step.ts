import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { promptOf } from '../reader';
import { takeSnapshot } from '../storage';
import type { AnswerContext, AnswerStep, Preference, StepOutcome } from '../types';
import { verify } from '../verify';
import { isVisible } from '../visible';
import { openRootOf } from '../walk';
import type { RunInPage } from './read-page';
import type { RuleAction } from './rule-choice';
import { runRules } from './rule-engine';

const notHandled: StepOutcome = { handled: false, way: '', choice: 'unset' };
/** The prompt that brought us here is open already; a rule that does not see it by then is not for it. */
const PATIENCE = 250;
/** After a rule said it is done: time for the site to store, in parts. */
const SETTLE = [0, 50, 150, 400];

/** Loads the rules that may fit this page. */
export type LoadRules = (action: RuleAction) => Promise<AutoConsentCMPRule[]>;

/** What the rules can do of a preference: all or nothing; null where it is neither. */
export function actionFor({ mode, purposes }: Preference): RuleAction | null {
  if (mode === 'accept') return 'optIn';
  if (mode !== 'reject' && mode !== 'necessary') return null;
  return mode === 'reject' || purposes.length === 0 ? 'optOut' : null;
}

/** Answers by the rules of @duckduckgo/autoconsent; what the site stored decides whether that counts as an answer. */
export function createRuleStep(inPage: RunInPage, loading: Promise<AutoConsentCMPRule[]>): AnswerStep {
  return {
    id: 'rule',
    async try(document, preference, context) {
      const action = actionFor(preference);
      if (!action) return notHandled;
      const rules = await loading;
      if (rules.length === 0) return notHandled;
      return answerByRules({ document, preference, context, inPage, action, rules });
    },
  };
}

interface Run {
  document: Document;
  preference: Preference;
  context: AnswerContext;
  inPage: RunInPage;
  action: RuleAction;
  rules: AutoConsentCMPRule[];
}

async function answerByRules({ document, preference: { mode }, context, inPage, action, rules }: Run): Promise<StepOutcome> {
  const readStorage = context.readStorage ?? (() => takeSnapshot(document));
  const before = readStorage();
  let way = '';
  const onAct = (rule: string): void => {
    way = `rule:${rule}`;
    context.onTry?.({ status: 'could-not', reason: 'no-effect', way, choice: mode, stored: [], ms: 0 });
  };
  const result = await runRules({ rules, action, inPage, signal: context.signal, patience: PATIENCE, onAct });
  if (result.found === 'none' || !('done' in result) || !result.done) return notHandled;
  for (const milliseconds of SETTLE) {
    if (milliseconds > 0) await (context.wait?.(milliseconds) ?? new Promise((resolve) => setTimeout(resolve, milliseconds)));
    const page = (await context.readPage?.().catch(() => null)) ?? null;
    const verdict = verify(mode, before, readStorage(), page);
    if (verdict.status === 'verified') return { handled: true, way, choice: mode };
    // Something else than what was wanted: a second click could make it worse.
    if (verdict.status === 'could-not') return { handled: true, way, choice: mode, status: 'could-not', reason: 'no-effect' };
  }
  return isGone(document, context) ? { handled: true, way, choice: mode } : notHandled;
}

function isGone(document: Document, context: AnswerContext): boolean {
  const sight = { rootOf: context.shadowRootOf ?? openRootOf, isVisible: context.isVisible ?? isVisible, signal: context.signal };
  const found = promptOf(document, sight);
  return 'status' in found && found.status === 'none';
}
