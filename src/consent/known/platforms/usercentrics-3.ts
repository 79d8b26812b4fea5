import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Details {
  consent?: { required?: boolean };
  categories?: Record<string, { state?: string; essential?: boolean; isEssential?: boolean }>;
}
interface Page {
  __ucCmp: {
    isInitialized?: () => boolean | Promise<boolean>;
    isConsentRequired?: () => boolean | Promise<boolean>;
    getConsentDetails?: () => Promise<Details>;
    acceptAllConsents: () => Promise<void>;
    denyAllConsents: () => Promise<void>;
    updateCategoriesConsents?: (consents: { id: string; consent: boolean }[]) => Promise<void>;
    saveConsents?: () => Promise<void>;
    closeCmp?: () => Promise<void>;
  };
}

async function read(): Promise<PlatformState | null> {
  const { __ucCmp: api } = window as unknown as Page;
  if ((await api.isInitialized?.()) === false) return null;
  const details = (await api.getConsentDetails?.()) ?? {};
  const decided = (await api.isConsentRequired?.()) === false || details.consent?.required === false;
  const optional = Object.entries(details.categories ?? {}).filter(([id, { essential, isEssential }]) => !(essential ?? isEssential ?? id === 'essential'));
  return { decided, categories: optional.map(([id, { state }]) => ({ id, on: state !== undefined && state !== 'ALL_DENIED' })) };
}

async function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): Promise<ApiAnswer> {
  const { __ucCmp: api } = window as unknown as Page;
  if (choice === 'accept') await api.acceptAllConsents();
  else if (choice === 'reject') await api.denyAllConsents();
  else {
    if (!api.updateCategoriesConsents || !api.saveConsents) return 'cannot';
    const ids = Object.keys((await api.getConsentDetails?.())?.categories ?? {}).filter((id) => id !== 'essential');
    await api.updateCategoriesConsents(ids.map((id) => ({ id, consent: allowed.includes(id) })));
    await api.saveConsents();
  }
  await api.closeCmp?.();
  return 'answered';
}

export const usercentrics3: Platform = {
  id: 'usercentrics-3',
  source: 'https://docs.usercentrics.com/#/v3/control-functionality/methods',
  global: '__ucCmp.denyAllConsents',
  purposes: { functional: 'preferences', marketing: 'marketing' },
  read,
  answer,
};
