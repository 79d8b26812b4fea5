import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Service {
  id: string;
  categorySlug?: string;
  isEssential?: boolean;
  consent?: { status?: boolean };
}
interface Page {
  UC_UI: {
    isInitialized?: () => boolean;
    isConsentRequired?: () => boolean;
    acceptAllConsents: () => Promise<void>;
    denyAllConsents: () => Promise<void>;
    acceptService?: (id: string) => Promise<void>;
    rejectService?: (id: string) => Promise<void>;
    getServicesBaseInfo?: () => Service[];
    closeCMP?: () => Promise<void>;
  };
}

function read(): PlatformState | null {
  const { UC_UI: api } = window as unknown as Page;
  if (api.isInitialized?.() === false) return null;
  const found = new Map<string, boolean>();
  for (const service of api.getServicesBaseInfo?.() ?? []) {
    const category = service.categorySlug ?? '';
    if (service.isEssential || !category) continue;
    found.set(category, (found.get(category) ?? false) || service.consent?.status === true);
  }
  return { decided: api.isConsentRequired?.() === false, categories: [...found].map(([id, on]) => ({ id, on })) };
}

async function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): Promise<ApiAnswer> {
  const { UC_UI: api } = window as unknown as Page;
  if (choice === 'accept') await api.acceptAllConsents();
  else await api.denyAllConsents();
  if (choice === 'some') {
    if (!api.acceptService) return 'cannot';
    for (const service of api.getServicesBaseInfo?.() ?? []) {
      if (!service.isEssential && allowed.includes(service.categorySlug ?? '')) await api.acceptService(service.id);
    }
  }
  await api.closeCMP?.();
  return 'answered';
}

/** Version 2, whose window object version 3 keeps as well. */
export const usercentrics: Platform = {
  id: 'usercentrics',
  source: 'https://docs.usercentrics.com/#/v2-api',
  global: 'UC_UI.denyAllConsents',
  purposes: { functional: 'preferences', marketing: 'marketing' },
  read,
  answer,
};
