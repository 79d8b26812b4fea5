import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  truste: { cma?: { callApi?: (method: string, domain: string) => { consentDecision?: number | number[]; source?: string } | undefined } };
}

function read(): PlatformState | null {
  const { truste } = window as unknown as Page;
  const decision = truste.cma?.callApi?.('getConsentDecision', location.hostname);
  if (!decision) return null;
  // 0: none yet · 1: required · 2: functional · 3: advertising, each with those before it, or a list of them.
  const given = decision.consentDecision ?? 0;
  const has = (level: number): boolean => (Array.isArray(given) ? given.includes(level) : given >= level);
  return { decided: decision.source === 'asserted', categories: [{ id: 'functional', on: has(2) }, { id: 'advertising', on: has(3) }] };
}

/** The interface only reads; the two buttons have the ids that its documentation names. */
function answer(choice: 'accept' | 'reject' | 'some'): ApiAnswer {
  const id = choice === 'accept' ? 'truste-consent-button' : choice === 'reject' ? 'truste-consent-required' : '';
  const button = id ? document.getElementById(id) : null;
  if (!button) return 'cannot';
  button.click();
  return 'answered';
}

export const trustarc: Platform = {
  id: 'trustarc',
  source: 'https://trustarc.my.site.com/helpdesk/s/article/Cookie-Consent-Manager-API',
  global: 'truste.cma',
  purposes: { functional: 'preferences', advertising: 'marketing' },
  read,
  answer,
};
