import type { ApiAnswer, Platform, PlatformState } from '../types';

interface Group {
  CustomGroupId?: string;
  OptanonGroupId?: string;
  GroupName?: string;
  Status?: string;
}
interface Page {
  OneTrust: {
    AllowAll: () => void;
    RejectAll: () => void;
    UpdateConsent: (kind: 'Category', consents: string) => void;
    IsAlertBoxClosed?: () => boolean;
    GetDomainData?: () => { Groups?: Group[] };
  };
  OnetrustActiveGroups?: string;
}

function read(): PlatformState {
  const { OneTrust: api, OnetrustActiveGroups: active = '' } = window as unknown as Page;
  const on = active.split(',');
  const groups = api.GetDomainData?.().Groups ?? [];
  const optional = groups.filter(({ Status: status }) => !/always/i.test(status ?? ''));
  const decided = api.IsAlertBoxClosed?.() ?? document.cookie.includes('OptanonAlertBoxClosed=');
  const categories = optional.map((group) => {
    const id = group.CustomGroupId ?? group.OptanonGroupId ?? '';
    return { id, words: group.GroupName ?? '', on: on.includes(id) };
  });
  return { decided, categories };
}

function answer(choice: 'accept' | 'reject' | 'some', allowed: string[]): ApiAnswer {
  const { OneTrust: api } = window as unknown as Page;
  if (choice === 'accept') api.AllowAll();
  else if (choice === 'reject') api.RejectAll();
  else {
    const groups = api.GetDomainData?.().Groups ?? [];
    const optional = groups.filter(({ Status: status }) => !/always/i.test(status ?? ''));
    const ids = optional.map((group) => group.CustomGroupId ?? group.OptanonGroupId ?? '').filter(Boolean);
    if (ids.length === 0) return 'cannot';
    api.UpdateConsent('Category', ids.map((id) => `${id}:${allowed.includes(id) ? 1 : 0}`).join(','));
  }
  return 'answered';
}

export const onetrust: Platform = {
  id: 'onetrust',
  source: 'https://developer.onetrust.com/onetrust/docs/javascript-api',
  global: 'OneTrust.RejectAll',
  purposes: { C0002: 'statistics', C0003: 'preferences', C0004: 'marketing', C0005: 'marketing' },
  read,
  answer,
};
