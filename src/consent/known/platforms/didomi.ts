import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Transaction {
  enablePurpose: (id: string) => void;
  disablePurpose: (id: string) => void;
  commit: () => boolean;
}
interface Page {
  Didomi: {
    setUserAgreeToAll: () => void;
    setUserDisagreeToAll: () => void;
    shouldUserStatusBeCollected?: () => boolean;
    shouldConsentBeCollected?: () => boolean;
    getRequiredPurposes?: () => { id: string; name?: string }[];
    getCurrentUserStatus?: () => { purposes?: Record<string, { enabled?: boolean }> };
    openTransaction?: () => Transaction;
    notice?: { hide?: () => void };
  };
}

function read(): PlatformState {
  const { Didomi: api } = window as unknown as Page;
  const status = api.getCurrentUserStatus?.().purposes ?? {};
  const open = api.shouldUserStatusBeCollected?.() ?? api.shouldConsentBeCollected?.() ?? true;
  const purposes = api.getRequiredPurposes?.() ?? [];
  return { decided: !open, categories: purposes.map(({ id, name = '' }) => ({ id, words: name, on: status[id]?.enabled === true })) };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { Didomi: api } = window as unknown as Page;
  if (choice === 'accept') api.setUserAgreeToAll();
  else if (choice === 'reject') api.setUserDisagreeToAll();
  else {
    const transaction = api.openTransaction?.();
    if (!transaction) return 'cannot';
    for (const { id } of api.getRequiredPurposes?.() ?? []) {
      // Storing on the device is the first of the framework's purposes: no other works without it.
      if (allowed.includes(id) || (id === 'cookies' && allowed.length > 0)) transaction.enablePurpose(id);
      else transaction.disablePurpose(id);
    }
    transaction.commit();
  }
  api.notice?.hide?.();
  return 'answered';
}

export const didomi: Platform = {
  id: 'didomi',
  source: 'https://developers.didomi.io/cmp/web-sdk/reference/api',
  global: 'Didomi.setUserDisagreeToAll',
  purposes: {
    select_basic_ads: 'marketing',
    create_ads_profile: 'marketing',
    select_personalized_ads: 'marketing',
    measure_ad_performance: 'marketing',
    create_content_profile: 'personalised-content',
    select_personalized_content: 'personalised-content',
    use_limited_data_to_select_content: 'personalised-content',
    measure_content_performance: 'statistics',
    market_research: 'statistics',
    improve_products: 'statistics',
  },
  read,
  answer,
};
