import AutoConsent from '@duckduckgo/autoconsent';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import file from '@duckduckgo/autoconsent/rules/rules.json';
import { beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../../src/consent/known/rule-choice';
import { seenSigns, signsOf } from '../../../src/consent/known/rule-signs';
import builtIn from '../../../src/consent/known/rule-signs.json';

const all = file.autoconsent as unknown as AutoConsentCMPRule[];
const general = rulesFor(all, { url: 'https://news.example/a', mainFrame: true, action: 'optOut' });
const named = (name: string, ...detectCmp: object[]) => ({ name, detectCmp, detectPopup: [], optOut: [], optIn: [] }) as unknown as AutoConsentCMPRule;
const signOf = (...detectCmp: object[]) => signsOf([named('x', ...detectCmp)])[0]!.selector;

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the sign of a rule', () => {
  it('is the first selector that must match', () => {
    expect(signOf({ exists: '#a' }, { exists: '#b' })).toBe('#a');
    expect(signOf({ eval: 'EVAL_X' }, { visible: '.b' })).toBe('.b');
    expect(signOf({ exists: ['my-host', '.inside'] })).toBe('my-host');
  });

  it('is one of several where any of them is enough', () => {
    expect(signOf({ any: [{ exists: '#a' }, { visible: '#b' }] })).toBe('#a, #b');
    expect(signOf({ any: [{ exists: '#a' }, { eval: 'EVAL_X' }] })).toBe('#a');
    expect(signOf({ any: [{ eval: 'EVAL_X' }] })).toBe('html');
  });

  it('is nothing that must be absent, may be absent, or is no selector', () => {
    for (const step of [{ exists: '#a', negated: true }, { exists: '#a', optional: true }, { exists: 'xpath///div' }]) expect(signOf(step)).toBe('html');
  });

  it('every general rule of the library tells one', () => {
    expect(general.length).toBeGreaterThan(100);
    expect(signsOf(general).filter(({ selector }) => selector === 'html')).toEqual([]);
  });

  it('stands in our table for each rule of the library that is code', () => {
    const engine = new AutoConsent(() => Promise.resolve(), null, null);
    expect(Object.keys(builtIn).sort()).toEqual(engine.rules.map(({ name }) => name).sort());
  });
});

describe('the signs seen in a document', () => {
  it('are none on a page without any of the tools', () => {
    document.body.innerHTML = '<div role="dialog">We use cookies. <button>Reject</button></div>';
    expect(seenSigns(signsOf(general))).toEqual([]);
  });

  it('are those of the tool that is there', () => {
    document.body.innerHTML = '<div id="onetrust-banner-sdk"></div><div id="qc-cmp2-container"></div>';
    expect(seenSigns(signsOf(general)).sort()).toEqual(['Onetrust', 'quantcast']);
  });

  it('survive invalid selectors and patterns', () => {
    expect(seenSigns([{ name: 'a', selector: '[' }, { name: 'b', address: '(' }, { name: 'c', selector: 'body' }])).toEqual(['c']);
  });

  it('may be told by the address', () => {
    history.replaceState(null, '', '?message_id=4');
    expect(seenSigns(signsOf([]))).toEqual(['Sourcepoint-frame']);
    history.replaceState(null, '', '?');
  });
});
