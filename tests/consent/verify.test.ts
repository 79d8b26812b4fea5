import { describe, expect, it } from 'vitest';
import type { Mode, PageReading, Purpose, Snapshot } from '../../src/consent/types';
import { verify } from '../../src/consent/verify';

const empty: Snapshot = { cookies: {}, local: {}, session: {} };
const stored = (local: Record<string, string>): Snapshot => ({ ...empty, local });
const check = (choice: Mode, after: Snapshot, page: PageReading | null = null, chosen: Purpose[] = []) => verify(choice, empty, after, page, chosen);

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

  it.each([
    ['a list of just those', '{"level":["necessary","analytics"]}', ['statistics'], 'verified'],
    ['a list of more', '{"level":["necessary","analytics","marketing"]}', ['statistics'], 'done'],
    ['a list of fewer', '{"level":["necessary","analytics"]}', ['statistics', 'marketing'], 'done'],
    ['a list of names that say nothing', '{"level":["necessary","group-7"]}', ['statistics'], 'done'],
    ['values of just those', '{"analytics":true,"marketing":false}', ['statistics'], 'verified'],
    ['values of another', '{"analytics":false,"marketing":true}', ['statistics'], 'done'],
    ['none of them', '{"analytics":false,"marketing":false}', ['statistics'], 'verified'],
  ] as const)('compares what is allowed with the chosen purposes: %s', (_what, value, chosen, status) => {
    expect(check('necessary', stored({ consent: value }), null, [...chosen]).status).toBe(status);
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
