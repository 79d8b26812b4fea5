import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  CookieConsent: {
    acceptCategory: (categories: string[] | 'all') => void;
    validConsent: () => boolean;
    getConfig: (field: 'categories') => Record<string, { readOnly?: boolean }> | undefined;
    getUserPreferences: () => { acceptedCategories?: string[] };
    hide?: () => void;
  };
}

function read(): PlatformState {
  const api = (window as unknown as Page).CookieConsent;
  const on = api.getUserPreferences().acceptedCategories ?? [];
  const optional = Object.entries(api.getConfig('categories') ?? {}).filter(([, { readOnly }]) => !readOnly);
  return { decided: api.validConsent(), categories: optional.map(([id]) => ({ id, on: on.includes(id) })) };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const api = (window as unknown as Page).CookieConsent;
  api.acceptCategory(choice === 'accept' ? 'all' : choice === 'reject' ? [] : allowed);
  api.hide?.();
  return 'answered';
}

/** Version 3, when the site loads it as a script of its own. */
export const vanillaCookieconsent: Platform = {
  id: 'vanilla-cookieconsent',
  source: 'https://cookieconsent.orestbida.com/reference/api-reference.html',
  global: 'CookieConsent.acceptCategory',
  read,
  answer,
};
