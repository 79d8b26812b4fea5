import { pause } from '../../shared/pause';
import type { AnswerContext, AnswerStep, Mode, Preference, StepOutcome } from '../types';
import { purposeOf } from './purposes';
import { stateOf, type RunInPage } from './read-page';
import type { Platform } from './types';

const notHandled: StepOutcome = { handled: false, way: '', choice: 'unset' };
/** Platforms write their decision at once or after one call to their server. */
const SETTLE = [0, 30, 100, 300];

interface Wish {
  mode: Mode;
  choice: 'accept' | 'reject' | 'some';
  allowed: string[];
}

/** What to ask of a platform; null where its categories do not tell which of them was meant. */
async function wishFor(platform: Platform, preference: Preference, inPage: RunInPage): Promise<Wish | null> {
  if (preference.mode === 'accept') return { mode: 'accept', choice: 'accept', allowed: [] };
  if (preference.purposes.length === 0 || preference.mode === 'reject') return { mode: preference.mode, choice: 'reject', allowed: [] };
  const state = await stateOf(platform, inPage);
  if (!state || state.categories.length === 0) return null;
  const meant = state.categories.filter(({ id, words = '' }) => {
    const purpose = purposeOf(id, words, platform.purposes);
    return purpose !== null && preference.purposes.includes(purpose);
  });
  return { mode: 'necessary', choice: meant.length > 0 ? 'some' : 'reject', allowed: meant.map(({ id }) => id) };
}

async function answerBy(platform: Platform, preference: Preference, context: AnswerContext, inPage: RunInPage): Promise<StepOutcome> {
  // Decided already: the prompt that shows is not this platform's.
  const before = await stateOf(platform, inPage);
  if (before?.decided) return notHandled;
  const wish = await wishFor(platform, preference, inPage);
  if (!wish) return notHandled;
  const way = `api:${platform.id}`;
  context.onTry?.({ status: 'could-not', reason: 'no-effect', way, choice: wish.mode, stored: [], ms: 0 });
  if ((await inPage(`${platform.id}.answer`, [wish.choice, wish.allowed])) !== 'answered') return notHandled;
  const done: StepOutcome = { handled: true, way, choice: wish.mode };
  if (!before) return done;
  for (const milliseconds of SETTLE) {
    if (milliseconds > 0) await (context.wait ?? pause)(milliseconds);
    const state = await stateOf(platform, inPage);
    if (state?.decided) return done;
  }
  return notHandled;
}

/** Answers through the interfaces of the consent platforms that the page has (`platformsHere`). */
export function createApiStep(inPage: RunInPage, here: Promise<Platform[]>): AnswerStep {
  return {
    id: 'api',
    async try(_document, preference, context) {
      for (const platform of await here) {
        if (context.signal.aborted) break;
        const outcome = await answerBy(platform, preference, context, inPage);
        if (outcome.handled) return outcome;
      }
      return notHandled;
    },
  };
}
