import * as v from 'valibot';
import { fetchRecords, pickModel } from './download';
import type { Deps } from './download';
import { catalog, pairId, pivot } from './models';

const offerSchema = v.object({
  /** Day the list was made (ISO 8601). */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  pairs: v.pipe(v.array(v.object({ from: v.string(), to: v.string(), megabytes: v.number() })), v.maxLength(2_000)),
});
/** The pairs that can be downloaded, as far as is known. */
export type Offer = v.InferOutput<typeof offerSchema>;

/** What is downloaded for one wish of the reader's: one model, or two through English. */
export interface Choice {
  from: string;
  to: string;
  pairs: Offer['pairs'];
  megabytes: number;
}

/** The newest list that was fetched, else the one that ships. */
export async function knownOffer({ store }: Pick<Deps, 'store'>): Promise<Offer> {
  const kept = v.safeParse(offerSchema, await store.offer());
  return kept.success && kept.output.date >= catalog.date ? kept.output : { date: catalog.date, pairs: catalog.pairs };
}

/** Asks the records' host for every pair that this engine can read, with its true size, and keeps the list. Throws EngineError. */
export async function fetchOffer(deps: Deps, signal: AbortSignal, today: string): Promise<Offer> {
  const records = await fetchRecords(deps, signal);
  const byPair = new Map<string, unknown[]>();
  for (const record of records) byPair.set(languagesOf(record), [...(byPair.get(languagesOf(record)) ?? []), record]);
  const pairs: Offer['pairs'] = [];
  for (const [id, list] of byPair) {
    const [from = '', to = ''] = id.split('-');
    const model = id && pickModel(list, from, to);
    if (model) pairs.push({ from, to, megabytes: model.files.reduce((sum, file) => sum + file.size, 0) / 1_000_000 });
  }
  const offer = { date: today, pairs: pairs.sort((one, other) => pairId(one).localeCompare(pairId(other), 'en')) };
  await deps.store.keepOffer(offer);
  return offer;
}

const languagesSchema = v.object({ fromLang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), toLang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)) });

/** "ko-en" of a record; '' for what is none, or a language that is told apart by script. */
function languagesOf(record: unknown): string {
  const parsed = v.safeParse(languagesSchema, record);
  return parsed.success ? `${parsed.output.fromLang}-${parsed.output.toLang}` : '';
}

/** What can still be downloaded: every pair that is not installed, and ways through English into a language, twice as large. */
export function choicesOf({ pairs }: Offer, installed: ReadonlySet<string>, into: string): Choice[] {
  const missing = pairs.filter((pair) => !installed.has(pairId(pair)));
  const single = missing.map((pair): Choice => ({ ...pair, pairs: [pair] }));
  const known = new Set(pairs.map(pairId));
  const last = pairs.find(({ from, to }) => from === pivot && to === into);
  if (!last || into === pivot) return single;
  const first = pairs.filter(({ from, to }) => to === pivot && from !== into && !known.has(`${from}-${into}`));
  const ways = first.map((pair): Choice => {
    const needed = [pair, last].filter((one) => !installed.has(pairId(one)));
    return { from: pair.from, to: into, pairs: needed, megabytes: needed.reduce((sum, { megabytes }) => sum + megabytes, 0) };
  });
  return [...single, ...ways.filter((way) => way.pairs.length === 2)];
}
