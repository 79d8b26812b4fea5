import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  Cookiebot: {
    hasResponse?: boolean;
    consent?: { preferences?: boolean; statistics?: boolean; marketing?: boolean };
    submitCustomConsent: (preferences: boolean, statistics: boolean, marketing: boolean) => void;
    hide?: () => void;
  };
}

function read(): PlatformState {
  const { Cookiebot: api } = window as unknown as Page;
  const { preferences = false, statistics = false, marketing = false } = api.consent ?? {};
  return {
    decided: api.hasResponse === true,
    categories: [{ id: 'preferences', on: preferences }, { id: 'statistics', on: statistics }, { id: 'marketing', on: marketing }],
  };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { Cookiebot: api } = window as unknown as Page;
  const on = (id: string): boolean => choice === 'accept' || (choice === 'some' && allowed.includes(id));
  api.submitCustomConsent(on('preferences'), on('statistics'), on('marketing'));
  api.hide?.();
  return 'answered';
}

export const cookiebot: Platform = {
  id: 'cookiebot',
  source: 'https://www.cookiebot.com/en/developer/',
  global: 'Cookiebot.submitCustomConsent',
  purposes: { preferences: 'preferences', statistics: 'statistics', marketing: 'marketing' },
  read,
  answer,
};
