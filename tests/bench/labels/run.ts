/**
 * `npm run bench -- labels --phrases FILE.tsv [--dom linkedom|chromium] [--mistakes]`: each phrase in a page of its own.
 * `npm run bench -- labels [--pages DIR] [--dom …] [--ids REGEX] [--mistakes]`: pages made by people (expected marks: none),
 * then the same pages with labels put in (`--wide`: at rarer places). With `--oracle` the words are known beforehand, so that only binding is measured.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium, openLinkedom, type Judge } from './dom';
import type { Mark } from './in-page';
import type { Planted } from './plant';
import { readPages, type HumanPage } from './pages';
import { phrasePage } from './phrase-page';
import { expectedDegree, readPhrases, type PhraseRow } from './phrase-rows';
import { seeded } from './random';

const { values } = parseArgs({
  options: {
    phrases: { type: 'string' },
    pages: { type: 'string' },
    corpus: { type: 'string', default: '../shared/corpora' },
    dom: { type: 'string', default: 'linkedom' },
    seed: { type: 'string', default: '1' },
    ids: { type: 'string', default: '' },
    oracle: { type: 'boolean', default: false },
    wide: { type: 'boolean', default: false },
    mistakes: { type: 'boolean', default: false },
  },
});

const reading = { sure: values.oracle, wide: values.wide };
const judge = values.dom === 'chromium' ? await openChromium(reading) : openLinkedom(reading);
if (values.phrases) await benchPhrases(judge, readPhrases(values.phrases));
else await benchPages(judge, readPages(values.pages ?? join(values.corpus, 'articles')).filter(({ id }) => new RegExp(values.ids).test(id)));
await judge.close();

function rate(part: number, whole: number): string {
  return (whole === 0 ? 1 : part / whole).toFixed(3);
}

function mistake(what: string, name: string, text: string, marks: Mark[]): void {
  if (!values.mistakes) return;
  console.log(`${what} [${name}] ${text}`);
  for (const mark of marks) console.log(`    ${mark.kind} ${mark.degree} target=${mark.target || '-'} "${mark.name.slice(0, 60)}" ${mark.quotes.join(' | ').slice(0, 300)}`);
}

async function benchPhrases(judge: Judge, rows: PhraseRow[]): Promise<void> {
  const sum = { labels: 0, seen: 0, degree: 0, bound: 0, others: 0, alarms: 0 };
  for (const row of rows) {
    const { marks } = await judge.run('https://example.org/news/harbour-bridge', phrasePage(row, seeded(`${values.seed} ${row.where} ${row.text}`)));
    const name = `${row.lang} ${row.kind} ${row.where} ${row.degree}`;
    if (!row.isLabel) {
      sum.others += 1;
      sum.alarms += Number(marks.length > 0);
      if (marks.length > 0) mistake('false alarm', name, row.text, marks);
      continue;
    }
    sum.labels += 1;
    if (marks.length === 0) {
      mistake('missed', name, row.text, marks);
      continue;
    }
    const bound = marks.length === 1 && marks[0]!.target === '1';
    const degree = (marks.find((mark) => mark.target === '1') ?? marks[0]!).degree === expectedDegree(row.degree);
    sum.seen += 1;
    sum.bound += Number(bound);
    sum.degree += Number(degree);
    if (!bound) mistake('bound elsewhere', name, row.text, marks);
    if (!degree) mistake('other degree', name, row.text, marks);
  }
  console.log(`${sum.labels} labels, ${sum.others} others`);
  console.log(`recall ${rate(sum.seen, sum.labels)} false_alarms ${rate(sum.alarms, sum.others)} degree ${rate(sum.degree, sum.seen)} bound ${rate(sum.bound, sum.seen)}`);
}

/** A quotation may be a piece of the label ("AI-generated" of "Illustration: AI-generated") or hold it. */
function tells(mark: Mark, { text }: Planted): boolean {
  return mark.quotes.some((quote) => quote.includes(text) || text.includes(quote.slice(quote.indexOf('  ') + 2)));
}

async function benchPages(judge: Judge, pages: HumanPage[]): Promise<void> {
  const sum = { falseMarks: 0, planted: 0, seen: 0, bound: 0, extra: 0 };
  const times: number[] = [];
  for (const page of pages) {
    const html = page.html();
    const clean = await judge.run(page.url, html);
    times.push(clean.milliseconds);
    sum.falseMarks += clean.marks.length;
    if (clean.marks.length > 0) mistake('false mark', page.id, '', clean.marks);
    const { planted, marks, items } = await judge.run(page.url, html, `${values.seed} ${page.id}`);
    const wrong = marks.filter((mark) => !planted.some(({ target }) => target === mark.target) && !clean.marks.some(({ name }) => name === mark.name));
    sum.extra += wrong.length;
    for (const one of planted) {
      const right = marks.some((mark) => mark.target === one.target && tells(mark, one));
      const seen = right || marks.some((mark) => tells(mark, one) && !planted.some((other) => other.target === mark.target && other.text === one.text));
      sum.planted += 1;
      sum.seen += Number(seen);
      sum.bound += Number(right);
      if (!right) mistake(seen ? 'bound elsewhere' : 'missed', page.id, `${one.kind} ${one.place}${items.includes(one.target) ? '' : ' (no item any more)'}: ${one.text}`, marks);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`${pages.length} pages, ${sum.planted} labels put in, ${sum.extra} marks on items without one; judge ms median ${at(0.5)} p95 ${at(0.95)}`);
  console.log(`false_marks ${sum.falseMarks} recall ${rate(sum.seen, sum.planted)} bound ${rate(sum.bound, sum.seen)} ms ${at(0.5)}`);
}
