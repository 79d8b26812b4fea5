import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Page {
  _iub: {
    cs: {
      api: {
        getPreferences?: () => { timestamp?: unknown; consent?: boolean; purposes?: Record<string, boolean> } | undefined;
        acceptAll?: () => void;
        rejectAll?: () => void;
      };
    };
  };
}

function read(): PlatformState {
  const preferences = (window as unknown as Page)._iub.cs.api.getPreferences?.() ?? {};
  // Purpose 1 is what is strictly necessary.
  const optional = Object.entries(preferences.purposes ?? {}).filter(([id]) => id !== '1');
  const decided = preferences.timestamp !== undefined;
  // Without purposes of its own a site keeps one answer for everything.
  if (decided && optional.length === 0) return { decided, categories: [{ id: 'all', on: preferences.consent === true }] };
  return { decided, categories: optional.map(([id, on]) => ({ id, on })) };
}

/** The buttons have the class names that its documentation gives for styling. */
function answer(choice: 'accept' | 'reject' | 'some'): ApiAnswer {
  const { api } = (window as unknown as Page)._iub.cs;
  if (choice === 'some') return 'cannot';
  const act = choice === 'accept' ? api.acceptAll : api.rejectAll;
  if (act) {
    act.call(api);
    return 'answered';
  }
  const button = document.querySelector<HTMLElement>(choice === 'accept' ? '.iubenda-cs-accept-btn' : '.iubenda-cs-reject-btn');
  button?.click();
  return button ? 'answered' : 'cannot';
}

export const iubenda: Platform = {
  id: 'iubenda',
  source: 'https://www.iubenda.com/en/help/1205-how-to-configure-your-cookie-solution-advanced-guide',
  global: '_iub.cs.api',
  purposes: { 2: 'preferences', 3: 'preferences', 4: 'statistics', 5: 'marketing' },
  read,
  answer,
};
