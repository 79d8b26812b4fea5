import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import builtIn from './rule-signs.json';

/** Without it a rule cannot fit a document: a selector that must match, or a pattern of the document's address. */
export interface RuleSign {
  name: string;
  selector?: string;
  address?: string;
}

type Step = AutoConsentCMPRule['detectCmp'][number];

/** The selector without which a step fails; null where it tells none. */
function selectorOf(step: Step): string | null {
  const { exists, visible, any, negated, optional } = step as { exists?: string | string[]; visible?: string | string[]; any?: Step[]; negated?: boolean; optional?: boolean };
  if (negated || optional) return null;
  // An alternative without a selector is given up for this: or else the library would come to every page for its sake.
  if (any) return any.map(selectorOf).filter(Boolean).join(', ') || null;
  // Of a chain through shadow roots and frames only the first is in the document itself.
  const selector = [exists ?? visible ?? []].flat()[0];
  return selector && !/^(?:xpath|text|pierce)\//.test(selector) ? selector : null;
}

/**
 * A sign for each rule, and for each of the library's rules that are code. A rule that tells none gets one that every
 * document has.
 */
export function signsOf(rules: readonly AutoConsentCMPRule[]): RuleSign[] {
  const declared = rules.map(({ name, detectCmp, detectPopup }): RuleSign =>
    ({ name, selector: [...detectCmp, ...detectPopup].map(selectorOf).find(Boolean) ?? 'html' }));
  return [...declared, ...Object.entries(builtIn).map(([name, sign]) => ({ name, ...sign }))];
}

/** Runs in a frame of a page, so it stands alone: the names of those whose sign is there. An invalid selector is nowhere. */
export function seenSigns(signs: RuleSign[]): string[] {
  const isThere = ({ selector, address }: RuleSign): boolean => {
    try {
      // From the prototype: an element of the page may be called `querySelector`.
      return selector ? Document.prototype.querySelector.call(document, selector) !== null : new RegExp(address!).test(location.href);
    } catch {
      return false;
    }
  };
  return signs.filter(isThere).map(({ name }) => name);
}
