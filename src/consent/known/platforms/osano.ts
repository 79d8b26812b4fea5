import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  Osano: {
    cm: {
      getConsent?: () => Record<string, string>;
      dialogOpen?: boolean;
      drawerOpen?: boolean;
      acceptAll?: () => void;
      denyAll?: () => void;
    };
  };
}

function read(): PlatformState {
  const { cm } = (window as unknown as Page).Osano;
  const optional = Object.entries(cm.getConsent?.() ?? {}).filter(([id]) => id !== 'ESSENTIAL' && id !== 'OPT_OUT');
  return { decided: cm.dialogOpen === false, categories: optional.map(([id, value]) => ({ id, on: value === 'ACCEPT' })) };
}

/** Newer builds have the two methods; the buttons have the class names that its styling guide documents. */
function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { cm } = (window as unknown as Page).Osano;
  const press = (selector: string): ApiAnswer => {
    const button = document.querySelector<HTMLElement>(selector);
    button?.click();
    return button ? 'answered' : 'cannot';
  };
  if (choice === 'accept') {
    if (!cm.acceptAll) return press('.osano-cm-accept-all, .osano-cm-dialog .osano-cm-accept');
    cm.acceptAll();
    return 'answered';
  }
  if (choice === 'reject') {
    if (!cm.denyAll) return press('.osano-cm-denyAll, .osano-cm-dialog .osano-cm-deny');
    cm.denyAll();
    return 'answered';
  }
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.osano-cm-dialog input[data-category]:not([disabled])')];
  if (boxes.length === 0) return 'cannot';
  for (const box of boxes) if (box.checked !== allowed.includes(box.dataset.category ?? '')) box.click();
  return press('.osano-cm-dialog .osano-cm-save');
}

export const osano: Platform = {
  id: 'osano',
  source: 'https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api',
  global: 'Osano.cm.getConsent',
  purposes: { ANALYTICS: 'statistics', MARKETING: 'marketing', PERSONALIZATION: 'personalised-content', STORAGE: 'preferences' },
  read,
  answer,
};
