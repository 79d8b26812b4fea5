import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  cmplz_deny_all: () => void;
  cmplz_accept_all: () => void;
  cmplz_has_consent?: (category: string) => boolean;
  cmplz_set_consent?: (category: string, value: 'allow' | 'deny') => void;
  cmplz_set_banner_status?: (status: 'dismissed') => void;
}

function read(): PlatformState {
  const page = window as unknown as Page;
  const categories = ['preferences', 'statistics', 'marketing'].map((id) => ({ id, on: page.cmplz_has_consent?.(id) === true }));
  return { decided: /cmplz_banner-status=dismissed/.test(document.cookie), categories };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const page = window as unknown as Page;
  if (choice === 'accept') page.cmplz_accept_all();
  else if (choice === 'reject') page.cmplz_deny_all();
  else {
    if (!page.cmplz_set_consent) return 'cannot';
    for (const id of ['preferences', 'statistics', 'marketing']) page.cmplz_set_consent(id, allowed.includes(id) ? 'allow' : 'deny');
  }
  page.cmplz_set_banner_status?.('dismissed');
  return 'answered';
}

export const complianz: Platform = {
  id: 'complianz',
  source: 'https://complianz.io/developers-guide-for-hooks-and-filters/',
  global: 'cmplz_deny_all',
  purposes: { preferences: 'preferences', statistics: 'statistics', marketing: 'marketing' },
  read,
  answer,
};
