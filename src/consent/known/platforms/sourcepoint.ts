import type { ApiAnswer, Platform } from '../types';

interface Page {
  _sp_: { gdpr?: { rejectAll?: () => unknown; acceptAll?: () => unknown } };
}

/** Its own message is a frame and its decision is read through TCF; only builds with these two methods answer here. */
async function answer(choice: 'accept' | 'reject' | 'some'): Promise<ApiAnswer> {
  const { gdpr } = (window as unknown as Page)._sp_;
  const act = choice === 'accept' ? gdpr?.acceptAll : choice === 'reject' ? gdpr?.rejectAll : undefined;
  if (!gdpr || typeof act !== 'function') return 'cannot';
  await act.call(gdpr);
  return 'answered';
}

export const sourcepoint: Platform = {
  id: 'sourcepoint',
  source: 'https://docs.sourcepoint.com/hc/en-us/articles/4405397484307',
  global: '_sp_.gdpr',
  read: () => null,
  answer,
};
