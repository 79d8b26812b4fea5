import { afterEach, describe, expect, it } from 'vitest';
import { createApiStep } from '../../../src/consent/known/api-step';
import { platformsHere, stateOf, type RunInPage } from '../../../src/consent/known/read-page';
import { platforms } from '../../../src/consent/known/platforms';
import type { AnswerContext, Preference, PromptReport } from '../../../src/consent/types';
import { clearPage, fakes } from './fakes';
import { runSent } from './in-page';

const reject: Preference = { mode: 'reject', purposes: [] };
const context: AnswerContext = { signal: new AbortController().signal, wait: () => Promise.resolve() };
const klaro = platforms.find(({ id }) => id === 'klaro')!;

afterEach(clearPage);

describe('the step through page interfaces', () => {
  it('does nothing on a page without a platform', async () => {
    expect(await createApiStep(runSent, platformsHere(runSent)).try(document, reject, context)).toMatchObject({ handled: false });
  });

  it('tells of the try before the platform is asked', async () => {
    const calls: string[] = [];
    fakes.klaro!().install();
    const inPage: RunInPage = (name, args) => {
      calls.push(name);
      return runSent(name, args);
    };
    const onTry = (report: PromptReport): void => void calls.push(`try ${report.way} ${report.status}`);
    await createApiStep(inPage, Promise.resolve([klaro])).try(document, reject, { ...context, onTry });
    expect(calls.indexOf('try api:klaro could-not')).toBeGreaterThan(-1);
    expect(calls.indexOf('try api:klaro could-not')).toBeLessThan(calls.indexOf('klaro.answer'));
  });

  it('does not count an answer that the platform never stored', async () => {
    const inPage: RunInPage = (name) => Promise.resolve(name === 'klaro.answer' ? 'answered' : { decided: false, categories: [{ id: 'x', on: false }] });
    expect(await createApiStep(inPage, Promise.resolve([klaro])).try(document, reject, context)).toMatchObject({ handled: false });
  });

  it('allows nothing for a purpose that no category names', async () => {
    const fake = fakes.cookiebot!();
    fake.install();
    await createApiStep(runSent, platformsHere(runSent)).try(document, { mode: 'necessary', purposes: ['personalised-content'] }, context);
    expect(fake.stored()).toEqual({ preferences: false, statistics: false, marketing: false });
  });

  it('goes on to the next platform when one cannot', async () => {
    fakes.iubenda!().install();
    const second = fakes['vanilla-cookieconsent']!();
    second.install();
    const outcome = await createApiStep(runSent, platformsHere(runSent)).try(document, { mode: 'necessary', purposes: ['statistics'] }, context);
    expect(outcome.way).toBe('api:vanilla-cookieconsent');
    expect(second.stored()).toEqual({ analytics: true, ads: false });
  });

  it('stops when it is told to', async () => {
    const fake = fakes.klaro!();
    fake.install();
    await createApiStep(runSent, platformsHere(runSent)).try(document, reject, { ...context, signal: AbortSignal.abort() });
    expect(fake.stored()).toBeNull();
  });
});

describe('what a page says of its platform', () => {
  it.each([null, undefined, 'x', 3, [], {}, { categories: 'x' }, { decided: true, categories: null }])('%j is no state', async (answer) => {
    expect(await stateOf(klaro, () => Promise.resolve(answer))).toBeNull();
  });

  it('is taken by shape, and bounded', async () => {
    const categories = [null, 7, { id: 4 }, { id: 'a'.repeat(9_000), words: {}, on: 'yes' }, ...Array.from({ length: 5_000 }, () => ({ id: 'b', on: true }))];
    const state = await stateOf(klaro, () => Promise.resolve({ decided: 'yes', categories }));
    expect(state!.decided).toBe(false);
    expect(state!.categories.length).toBeLessThanOrEqual(200);
    expect(state!.categories[0]).toEqual({ id: 'a'.repeat(200), words: '', on: false });
  });

  it('elements with the name of an interface are none', async () => {
    document.body.innerHTML = '<form id="klaro"><input name="getManager"></form><a id="OneTrust"></a><a id="OneTrust" name="RejectAll"></a>';
    expect(await platformsHere(runSent)).toEqual([]);
  });
});
