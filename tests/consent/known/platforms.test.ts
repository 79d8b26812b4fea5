import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApiStep } from '../../../src/consent/known/api-step';
import { platforms } from '../../../src/consent/known/platforms';
import { purposeOf } from '../../../src/consent/known/purposes';
import { createPageReader, platformsHere, stateOf } from '../../../src/consent/known/read-page';
import type { AnswerContext, Preference } from '../../../src/consent/types';
import { clearPage, fakes, type Fake } from './fakes';
import { runSent } from './in-page';

const context: AnswerContext = { signal: new AbortController().signal, wait: () => Promise.resolve() };
const reject: Preference = { mode: 'reject', purposes: [] };
const accept: Preference = { mode: 'accept', purposes: [] };
const statistics: Preference = { mode: 'necessary', purposes: ['statistics'] };
/** These interfaces have no way to allow a single purpose. */
const allOrNothing = ['sourcepoint', 'iubenda'];

beforeEach(clearPage);
afterEach(clearPage);

const answer = (preference: Preference) => createApiStep(runSent, platformsHere(runSent)).try(document, preference, context);

function start(id: string): Fake {
  const fake = fakes[id]!();
  fake.install();
  return fake;
}

const values = (stored: Record<string, boolean> | null): boolean[] => Object.values(stored ?? {});

it('has a model of every platform, and a source', () => {
  expect(Object.keys(fakes).sort()).toEqual(platforms.map(({ id }) => id).sort());
  for (const { source } of platforms) expect(source).toMatch(/^https:\/\//);
});

describe.each(platforms)('$id', (platform) => {
  it('is recognised, and only where it is', async () => {
    expect(await platformsHere(runSent)).toEqual([]);
    start(platform.id);
    expect(await platformsHere(runSent)).toContain(platform);
  });

  it('rejects', async () => {
    const fake = start(platform.id);
    expect(await answer(reject)).toMatchObject({ handled: true, way: `api:${platform.id}`, choice: 'reject' });
    expect(values(fake.stored()).length).toBeGreaterThan(0);
    expect(values(fake.stored())).not.toContain(true);
    expect(fake.open()).toBe(false);
  });

  it('accepts', async () => {
    const fake = start(platform.id);
    expect(await answer(accept)).toMatchObject({ handled: true, way: `api:${platform.id}`, choice: 'accept' });
    expect(values(fake.stored())).not.toContain(false);
    expect(fake.open()).toBe(false);
  });

  it('allows one purpose where its interface can, else leaves it to others', async () => {
    const fake = start(platform.id);
    const { handled } = await answer(statistics);
    if (allOrNothing.includes(platform.id)) {
      expect(handled).toBe(false);
      expect(fake.stored()).toBeNull();
      return;
    }
    expect(handled).toBe(true);
    const stored = fake.stored()!;
    const state = await stateOf(platform, runSent);
    for (const { id, words = '', on } of state!.categories) {
      const meant = purposeOf(id, words, platform.purposes) === 'statistics';
      // Consent to store on the device comes with any other purpose.
      if (id !== 'cookies') expect(on, id).toBe(meant);
    }
    expect(Object.values(stored)).toContain(false);
    expect(fake.open()).toBe(false);
  });

  it('is left alone when it has an answer already', async () => {
    const fake = start(platform.id);
    await answer(accept);
    // Without a way to read there is nothing to tell by.
    if (platform.id === 'sourcepoint') return;
    expect((await answer(reject)).handled).toBe(false);
    expect(values(fake.stored())).not.toContain(false);
  });

  it('tells what it stored', async () => {
    start(platform.id);
    const read = createPageReader(runSent);
    expect(await read()).toBeNull();
    await answer(reject);
    const reading = await read();
    if (platform.id === 'sourcepoint') return;
    expect(reading).toMatchObject({ source: platform.id, granted: [] });
    expect(reading!.denied.length).toBeGreaterThan(0);
  });
});
