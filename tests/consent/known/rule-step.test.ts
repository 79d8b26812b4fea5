import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionFor } from '../../../src/consent/known/rule-choice';
import { runRules } from '../../../src/consent/known/rule-engine';
import { createRuleStep } from '../../../src/consent/known/rule-step';
import type { AnswerContext, Preference, PromptReport } from '../../../src/consent/types';
import { runSent } from './in-page';

const reject: Preference = { mode: 'reject', purposes: [] };
const accept: Preference = { mode: 'accept', purposes: [] };
const rule: AutoConsentCMPRule = {
  name: 'test-banner',
  detectCmp: [{ exists: '#banner' }],
  detectPopup: [{ exists: '#banner' }],
  optOut: [{ click: '#no' }],
  optIn: [{ click: '#yes' }],
};

/** A banner that stores what its buttons say. */
function banner(no: string, yes = 'granted', stays = false): void {
  localStorage.clear();
  document.body.innerHTML = '<div id="banner" role="dialog"><p>We use cookies to measure our audience and for advertising.</p><button id="yes">Accept all</button><button id="no">Reject all</button></div>';
  for (const [id, value] of [['no', no], ['yes', yes]] as const) {
    document.getElementById(id)!.addEventListener('click', () => {
      if (value) localStorage.setItem('analytics', value);
      if (!stays) document.getElementById('banner')!.remove();
    });
  }
}

const context = (more: Partial<AnswerContext> = {}): AnswerContext => ({ signal: new AbortController().signal, wait: () => Promise.resolve(), isVisible: () => true, ...more });
const run = (preference: Preference, rules = [rule], more: Partial<AnswerContext> = {}) => createRuleStep(runSent, Promise.resolve(rules.length > 0 ? { rules, run: runRules } : null)).try(document, preference, context(more));
const stored = () => localStorage.getItem('analytics');

beforeEach(() => banner('denied'));

describe('the step by the library\'s rules', () => {
  it('rejects', async () => {
    expect(await run(reject)).toMatchObject({ handled: true, way: 'rule:test-banner', choice: 'reject' });
    expect(stored()).toBe('denied');
  });

  it('accepts', async () => {
    expect(await run(accept)).toMatchObject({ handled: true, choice: 'accept' });
    expect(stored()).toBe('granted');
  });

  it('tells of the try before it clicks', async () => {
    const seen: (string | null)[] = [];
    await run(reject, [rule], { onTry: ({ way }: PromptReport) => seen.push(way, stored()) });
    expect(seen).toEqual(['rule:test-banner', null]);
  });

  it('says could-not when the site stored the opposite, and clicks nothing more', async () => {
    banner('granted');
    expect(await run(reject)).toMatchObject({ handled: true, status: 'could-not', reason: 'no-effect' });
  });

  it('falls through when nothing was stored and the prompt is still there', async () => {
    banner('', '', true);
    expect(await run(reject)).toMatchObject({ handled: false });
  });

  it('counts a prompt that went without a trace as answered, not as verified', async () => {
    banner('', '');
    const outcome = await run(reject);
    expect(outcome).toMatchObject({ handled: true, way: 'rule:test-banner' });
    expect(outcome.status).toBeUndefined();
  });

  it('falls through when no rule knows the page', async () => {
    expect(await run(reject, [{ ...rule, detectCmp: [{ exists: '#other' }] }])).toMatchObject({ handled: false });
    expect(await run(reject, [])).toMatchObject({ handled: false });
    expect(stored()).toBeNull();
  });

  it('does not wait for a prompt that a rule knows but does not see', async () => {
    const before = performance.now();
    expect(await run(reject, [{ ...rule, detectPopup: [{ exists: '#never' }] }])).toMatchObject({ handled: false });
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it('clicks nothing once it has ended', async () => {
    const late = { ...rule, detectPopup: [{ waitFor: '#late', timeout: 3_000 }] };
    expect(await run(reject, [late])).toMatchObject({ handled: false });
    document.body.append(Object.assign(document.createElement('i'), { id: 'late' }));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(stored()).toBeNull();
  });

  it('runs what a rule asks of the page, by name', async () => {
    const asking = { ...rule, detectCmp: [{ eval: 'EVAL_USERCENTRICS_API_0' }] } as unknown as AutoConsentCMPRule;
    expect((await run(reject, [asking])).handled).toBe(false);
    Object.assign(window, { UC_UI: {} });
    expect((await run(reject, [asking])).handled).toBe(true);
    Reflect.deleteProperty(window, 'UC_UI');
  });

  it.each<[Preference, string | null]>([
    [reject, 'optOut'],
    [accept, 'optIn'],
    [{ mode: 'necessary', purposes: [] }, 'optOut'],
    [{ mode: 'necessary', purposes: ['statistics'] }, null],
    [{ mode: 'ask', purposes: [] }, null],
    [{ mode: 'unset', purposes: [] }, null],
  ])('%j is %s', (preference, action) => expect(actionFor(preference)).toBe(action));

  it('is not for single purposes: nothing is clicked', async () => {
    expect(await run({ mode: 'necessary', purposes: ['statistics'] })).toMatchObject({ handled: false });
    expect(stored()).toBeNull();
  });
});
