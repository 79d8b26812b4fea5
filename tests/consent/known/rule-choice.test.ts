import file from '@duckduckgo/autoconsent/rules/rules.json';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../../src/consent/known/rule-choice';

const all = file.autoconsent as unknown as AutoConsentCMPRule[];
const rule = (more: Partial<AutoConsentCMPRule>): AutoConsentCMPRule => ({
  name: 'r', detectCmp: [{ exists: '#a' }], detectPopup: [{ visible: '#a' }], optOut: [{ click: '#no' }], optIn: [{ click: '#yes' }], ...more,
});
const page = { url: 'https://news.example/a', mainFrame: true, action: 'optOut' as const };

describe('the choice of rules', () => {
  it('is bounded for an unknown site, and knows the great platforms', () => {
    const chosen = rulesFor(all, page);
    expect(chosen.length).toBeGreaterThan(100);
    expect(chosen.length).toBeLessThan(250);
    expect(JSON.stringify(chosen).length).toBeLessThan(120_000);
    expect(chosen.map(({ name }) => name)).toEqual(expect.arrayContaining(['didomi', 'quantcast']));
  });

  it('follows the address', () => {
    const own = rule({ runContext: { urlPattern: '^https://news\\.example/' } });
    const other = rule({ runContext: { urlPattern: '^https://other\\.example/' } });
    expect(rulesFor([own, other, rule({ runContext: { urlPattern: '(' } })], page)).toHaveLength(1);
  });

  it('follows the kind of frame', () => {
    const rules = [rule({ name: 'top' }), rule({ name: 'frame', runContext: { main: false, frame: true } })];
    expect(rulesFor(rules, page).map(({ name }) => name)).toEqual(['top']);
    expect(rulesFor(rules, { ...page, mainFrame: false }).map(({ name }) => name)).toEqual(['frame']);
  });

  it('never takes a rule that only hides, has no answer, or whose no is its yes', () => {
    const same = [{ click: '#ok' }];
    expect(rulesFor([rule({ cosmetic: true }), rule({ optOut: [] }), rule({ optOut: same, optIn: same })], page)).toEqual([]);
    expect(rulesFor([rule({ optOut: same, optIn: same })], { ...page, action: 'optIn' })).toHaveLength(1);
  });

  it('sends one half only, unchanged', () => {
    const [sent] = rulesFor([rule({ test: [{ exists: '#x' }], prehideSelectors: ['#a'] })], page);
    expect(sent).toEqual(rule({ optIn: [] }));
    expect(rulesFor([rule({})], { ...page, action: 'optIn' })[0]).toEqual(rule({ optOut: [] }));
  });
});
