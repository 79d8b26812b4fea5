import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  getCkyConsent: () => { isUserActionCompleted?: boolean; categories?: Record<string, boolean> };
  performBannerAction?: (action: 'accept_all' | 'accept_partial' | 'reject') => void;
}

function read(): PlatformState {
  const { isUserActionCompleted: decided = false, categories = {} } = (window as unknown as Page).getCkyConsent();
  const optional = Object.entries(categories).filter(([id]) => id !== 'necessary');
  return { decided, categories: optional.map(([id, on]) => ({ id, on })) };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { performBannerAction: act } = window as unknown as Page;
  if (typeof act !== 'function') return 'cannot';
  if (choice === 'some') {
    const switches = [...document.querySelectorAll<HTMLInputElement>('input[id^="ckySwitch"]:not([disabled])')];
    if (switches.length === 0) return 'cannot';
    for (const box of switches) if (box.checked !== allowed.includes(box.id.slice('ckySwitch'.length))) box.click();
  }
  act(choice === 'accept' ? 'accept_all' : choice === 'reject' ? 'reject' : 'accept_partial');
  return 'answered';
}

export const cookieyes: Platform = {
  id: 'cookieyes',
  source: 'https://www.cookieyes.com/documentation/javascript-apis/',
  global: 'getCkyConsent',
  purposes: { functional: 'preferences', analytics: 'statistics', performance: 'statistics', advertisement: 'marketing' },
  read,
  answer,
};
