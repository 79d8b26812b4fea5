import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecision } from '../../src/consent/decision';
import type { Change } from '../../src/consent/storage';

const local = (name: string, value: string | object): Change[] => [{ area: 'local', name, value: typeof value === 'string' ? value : JSON.stringify(value) }];
const cookie = (name: string, value: string): Change[] => [{ area: 'cookie', name, value }];
const encoded = (value: object): string => encodeURIComponent(JSON.stringify(value));

/** Shapes in which consent tools store a decision, written from their documentation; left the refusal, right the consent. */
const shapes: [string, Change[], Change[]][] = [
  ['one word', local('analytics', 'denied'), local('analytics', 'granted')],
  ['categories in an encoded JSON cookie', cookie('cc_cookie', encoded({ categories: ['necessary'], revision: 0, data: null, services: { necessary: [] }, consentId: 'x-1' })), cookie('cc_cookie', encoded({ categories: ['necessary', 'analytics'], revision: 0 }))],
  ['booleans by purpose', local('consent', { necessary: true, analytics: false, marketing: false, version: 3 }), local('consent', { necessary: true, analytics: true, marketing: true, version: 3 })],
  ['services by name', cookie('klaro', encoded({ matomo: false, 'my-map': false })), cookie('klaro', encoded({ consents: { matomo: true, 'my-map': true } }))],
  ['an object that is no JSON', cookie('CookieConsent', '{stamp:%27abc%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:false%2Cver:1}'), cookie('CookieConsent', '{stamp:%27abc%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cver:1}')],
  ['groups by number', cookie('OptanonConsent', 'isGpcEnabled=0&datestamp=x&version=202401.1.0&hosts=&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0'), cookie('OptanonConsent', 'isGpcEnabled=0&version=1&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A1')],
  ['marks before each service', cookie('tarteaucitron', '!analytics=false!gtm=false'), cookie('tarteaucitron', '!analytics=true!gtm=true')],
  ['pairs with colons', cookie('cookieyes-consent', 'consentid:abc,consent:no,action:yes,necessary:yes,functional:no,analytics:no,advertisement:no'), cookie('cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes')],
  ['a cookie for each purpose', [...cookie('cmplz_marketing', 'deny'), ...cookie('cmplz_functional', 'allow').slice(1), ...cookie('cmplz_statistics', 'deny')], [...cookie('cmplz_marketing', 'allow'), ...cookie('cmplz_statistics', 'allow')]],
  ['purposes by number', local('_iub_cs-1', { timestamp: 'x', version: '1', purposes: { 2: false, 3: false }, id: 7 }), local('_iub_cs-1', { purposes: { 2: true, 3: true }, id: 7 })],
  ['base64 of JSON', local('consent', btoa(JSON.stringify({ analytics: false }))), local('consent', btoa(JSON.stringify({ analytics: true })))],
  ['a status word', cookie('cookieconsent_status', 'deny'), cookie('cookieconsent_status', 'allow')],
  ['only-necessary as a word', cookie('cookie-choice', 'necessary-only'), cookie('cookie-choice', 'accept_all')],
  ['a list of what was refused', local('gdpr', { accepted: [], rejected: ['analytics', 'ads'] }), local('gdpr', { accepted: ['analytics', 'ads'], rejected: [] })],
  ['numbers of either sign', cookie('cookie_consent', 'analytics=-1|social=-1'), cookie('cookie_consent', 'analytics=1|social=1')],
  ['a list of what is allowed', cookie('cookie_consent_status', '[]'), cookie('cookie_consent_status', encoded(['statistics', 'extern-media']))],
  ['days on which purposes were allowed', cookie('cookie_consent', 'analytics=-1|social=-1'), cookie('cookie_consent', 'analytics=2026-11-01T00:00:00Z|social=2026-11-01T00:00:00Z')],
  ['names of categories, joined', cookie('cookies_accepted_categories', 'technically_required'), cookie('cookies_accepted_categories', 'technically_required,analytics,marketing')],
  ['names of purposes, with bars', local('allowed-purposes', 'essential'), local('allowed-purposes', 'essential|statistics')],
  ['a name that says no', local('cookiesDeclined', 'true'), local('cookiesAccepted', 'accepted')],
];

describe('readDecision', () => {
  it.each(shapes)('reads a refusal and a consent stored as %s', (_shape, refusal, consent) => {
    expect(readDecision(refusal).decision).toBe('rejected');
    expect(readDecision(consent).decision).toBe('accepted');
  });

  it('reads some purposes granted and some refused as partial', () => {
    expect(readDecision(local('consent', { analytics: true, marketing: false }))).toMatchObject({ decision: 'partial', sure: true, granted: ['analytics'] });
  });

  it('is not sure of a bare yes, which may mean "was answered"', () => {
    expect(readDecision(cookie('cookie_consent', 'true'))).toMatchObject({ decision: 'accepted', sure: false });
    expect(readDecision(cookie('cookie_consent', 'false'))).toMatchObject({ decision: 'rejected', sure: true });
  });

  it.each([
    ['nothing', []],
    ['an entry that went', [{ area: 'local', name: 'consent', value: null } as Change]],
    ['a session id', cookie('sid', '8f2b1c')],
    ['an empty list of something else', local('recentSearches', [])],
    ['a theme', local('theme', 'dark')],
    ['topics that a reader follows', local('followed-categories', 'politics,sport')],
    ['a basket that is off', local('basket', { open: false, count: 0 })],
    ['that a prompt was seen', local('cookie-banner', { seen: true, version: 2 })],
    ['a bare flag of something else', local('newsletter', 'true')],
  ])('says unknown of %s', (_what, changes) => expect(readDecision(changes).decision).toBe('unknown'));

  it('never throws and ends soon, whatever was stored', () => {
    fc.assert(fc.property(fc.string(), fc.oneof(fc.string(), fc.json({ maxDepth: 12 })), (name, value) => void readDecision(local(name || 'x', value))));
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    const start = performance.now();
    for (const value of [deep, 'a:1,'.repeat(50_000), '%25'.repeat(20_000), '!'.repeat(100_000)]) readDecision(local('consent', value));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
