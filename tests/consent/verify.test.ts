import { describe, expect, it } from 'vitest';
import type { Mode, PageReading, Snapshot } from '../../src/consent/types';
import { verify } from '../../src/consent/verify';

const empty: Snapshot = { cookies: {}, local: {}, session: {} };
const stored = (local: Record<string, string>): Snapshot => ({ ...empty, local });
const check = (choice: Mode, after: Snapshot, page: PageReading | null = null) => verify(choice, empty, after, page);

describe('verify', () => {
  it.each([
    ['reject', 'denied', 'verified'],
    ['accept', 'granted', 'verified'],
    ['reject', 'granted', 'could-not'],
    ['accept', 'denied', 'could-not'],
  ] as const)('%s with %s stored is %s', (choice, value, status) => {
    expect(check(choice, stored({ analytics: value }))).toMatchObject({ status, stored: ['local:analytics'] });
  });

  it('is done, not verified, when what was stored says nothing', () => {
    expect(check('reject', stored({ banner: 'x7' })).status).toBe('done');
    expect(check('reject', empty)).toEqual({ status: 'done', reason: '', stored: [] });
  });

  it('does not call a bare yes a failure of a refusal, for it may mean "was answered"', () => {
    expect(check('reject', stored({ cookie_consent: 'true' })).status).toBe('done');
  });

  it('calls single purposes verified when some are refused, and never a failure', () => {
    expect(check('necessary', stored({ consent: '{"analytics":true,"marketing":false}' })).status).toBe('verified');
    expect(check('necessary', stored({ consent: '{"level":["necessary","analytics"]}' })).status).toBe('done');
  });

  it('believes the platform over storage', () => {
    const page: PageReading = { source: 'tcf', granted: [], denied: ['marketing', 'statistics'] };
    expect(check('reject', stored({ analytics: 'granted' }), page).status).toBe('verified');
    expect(check('accept', stored({ analytics: 'granted' }), page).status).toBe('could-not');
  });

  it('names what was stored and never its value', () => {
    const { stored: names } = check('reject', stored({ analytics: 'denied', secret: 'token-123' }));
    expect(names).toEqual(['local:analytics', 'local:secret']);
  });
});
