import lexrank from 'lexrank';
import { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } from 'ts-textrank';
import { rouge, tokens } from './rouge';
import { plainSentences, type SummaryRecord, wantedOf } from './records';

export type Peer = (record: SummaryRecord) => string;

/** The article's first sentences. */
export const lead: Peer = (record) => plainSentences(record).slice(0, wantedOf(record)).join(' ');

export const lexRank: Peer = (record) => {
  let summary = '';
  lexrank.summarize(record.text, wantedOf(record), (_error, _lines, text) => (summary = text ?? ''));
  return summary;
};

export const textRank: Peer = (record) => {
  const config = new AbsoluteSummarizerConfig(wantedOf(record), new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);
  return new Summarizer(config, new NullLogger()).summarize(record.text, record.lang).join(' ');
};

/** The sentences that raise ROUGE-1 + ROUGE-2 the most, one by one: what no picker can be much better than. */
export const oracle: Peer = (record) => {
  const sentences = plainSentences(record);
  const words = sentences.map((sentence) => tokens(sentence, record.lang));
  const reference = tokens(record.summary, record.lang);
  const picked: number[] = [];
  let best = 0;
  while (picked.length < wantedOf(record)) {
    let winner = -1;
    for (const index of sentences.keys()) {
      if (picked.includes(index)) continue;
      const order = [...picked, index].sort((a, b) => a - b);
      const score = rouge(order.flatMap((at) => words[at]!), reference);
      if (score.r1 + score.r2 > best) {
        best = score.r1 + score.r2;
        winner = index;
      }
    }
    if (winner < 0) break;
    picked.push(winner);
  }
  return picked.sort((a, b) => a - b).map((at) => sentences[at]!).join(' ');
};
