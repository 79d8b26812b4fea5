import rulesFile from '@duckduckgo/autoconsent/rules/rules.json?url';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { rulesFor, type RuleContext } from '../consent/known/rule-choice';
import { browser } from '../platform/browser';

let loaded: Promise<AutoConsentCMPRule[]> | null = null;

async function load(): Promise<AutoConsentCMPRule[]> {
  const response = await fetch(browser.runtime.getURL(rulesFile));
  const file = (await response.json()) as { autoconsent: AutoConsentCMPRule[] };
  return file.autoconsent;
}

/** The library's rules for one page, read from the package the first time a prompt needs them. */
export async function promptRules(context: RuleContext): Promise<AutoConsentCMPRule[]> {
  loaded ??= load();
  try {
    return rulesFor(await loaded, context);
  } catch (error) {
    loaded = null;
    throw error;
  }
}
