/**
 * `npm run bench -- summary [--file F.jsonl] [--corpus DIR]`: our summary against lead-k, lexrank, ts-textrank and the
 * oracle on the same records. The last line is of the set given, or of the mean over all sets of the corpus.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure, type SetResult, summaryLine, tableRow } from './measure';
import { readRecords } from './records';

const { values } = parseArgs({
  options: { file: { type: 'string' }, corpus: { type: 'string', default: '../shared/corpora' }, json: { type: 'string' } },
});

const folder = `${values.corpus}/summaries`;
const files = values.file ? [values.file] : existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')).map((name) => `${folder}/${name}`) : [];
if (files.length === 0) {
  console.error(`no summaries in ${folder}; give --file F.jsonl or --corpus DIR`);
  process.exit(2);
}
const results: SetResult[] = [];
for (const file of files.sort()) {
  const result = measure(file.replace(/^.*\/|\.jsonl$/g, ''), readRecords(file));
  results.push(result);
  console.log(tableRow(result));
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
console.log(summaryLine(results));
