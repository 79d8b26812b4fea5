import { summarise } from '../../../src/reading/summarise/summarise';
import { lead, lexRank, oracle, type Peer, textRank } from './peers';
import { articleOf, type SummaryRecord, wantedOf } from './records';
import { meanOf, type Rouge, rouge, tokens } from './rouge';

export interface SetResult {
  name: string;
  records: number;
  ours: Rouge;
  lead: Rouge;
  peers: Record<string, Rouge>;
  oracle: Rouge;
  /** CPU milliseconds of our summary per 1,000 words. */
  msPer1000: number;
}

/** Our summary of one record, as text. */
export const ours: Peer = (record) =>
  summarise(articleOf(record), { length: 'short', sentences: wantedOf(record) }).map((sentence) => sentence.text).join(' ');

function score(peer: Peer, records: SummaryRecord[]): Rouge {
  return meanOf(records.map((record) => rouge(tokens(peer(record), record.lang), tokens(record.summary, record.lang))));
}

/** CPU time of summarise alone, after one pass that warms up. */
function timePer1000(records: SummaryRecord[]): number {
  const articles = records.map((record) => ({ article: articleOf(record), k: wantedOf(record) }));
  const words = records.reduce((sum, record) => sum + tokens(record.text, record.lang).length, 0);
  const before = process.cpuUsage();
  for (const { article, k } of articles) summarise(article, { length: 'short', sentences: k });
  const used = process.cpuUsage(before);
  return (used.user + used.system) / words;
}

export function measure(name: string, records: SummaryRecord[]): SetResult {
  const peers = { lexrank: score(lexRank, records), textrank: score(textRank, records) };
  return { name, records: records.length, ours: score(ours, records), lead: score(lead, records), peers, oracle: score(oracle, records), msPer1000: timePer1000(records) };
}

const triple = ({ r1, r2, rl }: Rouge) => [r1, r2, rl].map((value) => value.toFixed(1)).join('/');

export function tableRow(result: SetResult): string {
  const peers = Object.entries(result.peers).map(([name, value]) => `${name} ${triple(value)}`);
  return [result.name.padEnd(14), `ours ${triple(result.ours)}`, `lead ${triple(result.lead)}`, ...peers, `oracle ${triple(result.oracle)}`, `${result.msPer1000.toFixed(1)} ms`].join('  ');
}

/** The one line that tools read: means over the sets. `best_peer` is the better of lexrank and ts-textrank in each figure. */
export function summaryLine(results: SetResult[]): string {
  const mean = (pick: (result: SetResult) => number) => results.reduce((sum, result) => sum + pick(result), 0) / results.length;
  const best = (key: keyof Rouge) => mean((result) => Math.max(...Object.values(result.peers).map((peer) => peer[key])));
  const parts: [string, number][] = [
    ['r1', mean((result) => result.ours.r1)],
    ['r2', mean((result) => result.ours.r2)],
    ['rl', mean((result) => result.ours.rl)],
  ];
  for (const key of ['r1', 'r2', 'rl'] as const) parts.push([`lead_${key}`, mean((result) => result.lead[key])]);
  for (const key of ['r1', 'r2', 'rl'] as const) parts.push([`best_peer_${key}`, best(key)]);
  for (const key of ['r1', 'r2', 'rl'] as const) parts.push([`oracle_${key}`, mean((result) => result.oracle[key])]);
  parts.push(['ms_per_1000', mean((result) => result.msPer1000)]);
  return parts.map(([key, value]) => `${key} ${value.toFixed(2)}`).join(' ');
}
