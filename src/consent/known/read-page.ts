import type { PageReading, Purpose } from '../types';
import { platforms } from './platforms';
import { readingOf } from './purposes';
import tcf from './tcf-purposes.json';
import type { Platform, PlatformState } from './types';

/** Runs one of `pageSnippets` in the page's world. */
export type RunInPage = (snippet: string, args: unknown[]) => Promise<unknown>;

const tcfPurposes = tcf.purposes as Record<string, Purpose>;

/** TCF consents in our words. Purpose 1, storing on the device, is needed by every other and says nothing by itself. */
export function readingOfTcf(consents: Record<string, boolean>): PageReading {
  const granted = new Set<Purpose>();
  const denied = new Set<Purpose>();
  for (const [id, purpose] of Object.entries(tcfPurposes)) (consents[id] === true ? granted : denied).add(purpose);
  return { source: 'tcf', granted: [...granted], denied: [...denied] };
}

/** The platforms a page has. */
export async function platformsHere(inPage: RunInPage): Promise<Platform[]> {
  const paths = await inPage('present', [platforms.map(({ global }) => global)]);
  return Array.isArray(paths) ? platforms.filter(({ global }) => paths.includes(global)) : [];
}

/** A platform's own state, null where it does not say. The answer comes from the page: it is judged by shape. */
export async function stateOf(platform: Platform, inPage: RunInPage): Promise<PlatformState | null> {
  const state = (await inPage(`${platform.id}.read`, [])) as Partial<PlatformState> | null;
  if (typeof state !== 'object' || state === null || !Array.isArray(state.categories)) return null;
  const categories = state.categories.slice(0, 200).flatMap((category) => {
    const { id, words, on } = (category ?? {}) as { id?: unknown; words?: unknown; on?: unknown };
    return typeof id === 'string' ? [{ id: id.slice(0, 200), words: typeof words === 'string' ? words.slice(0, 400) : '', on: on === true }] : [];
  });
  return { decided: state.decided === true, categories };
}

/** What the page's consent platform says it has stored: its own interface first, then TCF, then GPP. */
export function createPageReader(inPage: RunInPage): () => Promise<PageReading | null> {
  return async () => {
    for (const platform of await platformsHere(inPage)) {
      const state = await stateOf(platform, inPage);
      const reading = state ? readingOf(platform.id, state, platform.purposes) : null;
      if (reading && reading.granted.length + reading.denied.length > 0) return reading;
    }
    const tcData = (await inPage('tcf.read', [])) as { consents?: Record<string, boolean> } | null;
    if (tcData?.consents) return readingOfTcf(tcData.consents);
    const gpp = (await inPage('gpp.read', [])) as { optedOut?: boolean } | null;
    if (typeof gpp?.optedOut !== 'boolean') return null;
    return gpp.optedOut ? { source: 'gpp', granted: [], denied: ['marketing'] } : { source: 'gpp', granted: ['marketing'], denied: [] };
  };
}
