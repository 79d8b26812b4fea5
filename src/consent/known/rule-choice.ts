import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import type { Preference } from '../types';

/** Which half of a rule is wanted. */
export type RuleAction = 'optOut' | 'optIn';

/** What the rules can do of a preference: all or nothing; null where it is neither. */
export function actionFor({ mode, purposes }: Preference): RuleAction | null {
  if (mode === 'accept') return 'optIn';
  if (mode !== 'reject' && mode !== 'necessary') return null;
  return mode === 'reject' || purposes.length === 0 ? 'optOut' : null;
}

/** Chrome and the library call a page's own document the main frame. */
export interface RuleContext {
  url: string;
  mainFrame: boolean;
  action: RuleAction;
}

function fits(pattern: string, url: string): boolean {
  try {
    return new RegExp(pattern).test(url);
  } catch {
    return false;
  }
}

function isWanted(rule: AutoConsentCMPRule, { url, mainFrame, action }: RuleContext): boolean {
  const { main = true, frame = false, urlPattern = '' } = rule.runContext ?? {};
  if (mainFrame ? !main : !frame) return false;
  if (urlPattern && !fits(urlPattern, url)) return false;
  // Only hides the prompt: nothing is answered.
  if (rule.cosmetic || rule[action].length === 0) return false;
  // The same clicks for both answers only take note; as a rejection that may be an acceptance.
  return action === 'optIn' || JSON.stringify(rule.optOut) !== JSON.stringify(rule.optIn);
}

/**
 * The library's rules that may answer on a page, without what an answer does not need. The rules themselves are used
 * as they are published; this only chooses among them.
 */
export function rulesFor(rules: readonly AutoConsentCMPRule[], context: RuleContext): AutoConsentCMPRule[] {
  return rules
    .filter((rule) => isWanted(rule, context))
    .map(({ name, runContext, intermediate, detectCmp, detectPopup, minimumRuleStepVersion, ...rest }) => ({
      name,
      ...(runContext && { runContext }),
      ...(intermediate && { intermediate }),
      ...(minimumRuleStepVersion && { minimumRuleStepVersion }),
      detectCmp,
      detectPopup,
      optOut: context.action === 'optOut' ? rest.optOut : [],
      optIn: context.action === 'optIn' ? rest.optIn : [],
    }));
}
