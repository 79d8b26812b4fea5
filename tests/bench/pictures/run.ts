/**
 * `npm run bench -- pictures [--corpus DIR] [--dom chromium|linkedom] [--half tune|report|all] [--ids REGEX] [--mistakes]`
 * Recall and precision of the stories' pictures, captions and credits found.
 */
import { parseArgs } from 'node:util';
import { addScore, emptyScore, rates, scorePictures, type Mistake } from '../article/pictures';
import { readCorpus, type Half } from './corpus';
import { openChromium } from './chromium';
import { openLinkedom } from './linkedom';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora' },
    dom: { type: 'string', default: 'chromium' },
    half: { type: 'string', default: 'all' },
    ids: { type: 'string', default: '' },
    mistakes: { type: 'boolean', default: false },
  },
});

const pages = readCorpus(values.corpus, values.half as Half, new RegExp(values.ids));
const finder = values.dom === 'linkedom' ? openLinkedom() : await openChromium();
const sum = emptyScore();
const times: number[] = [];
for (const page of pages) {
  const { pictures, milliseconds } = await finder.run(page.url, page.html());
  const mistakes: Mistake[] = [];
  addScore(sum, scorePictures(pictures, page.images, mistakes));
  times.push(milliseconds);
  if (values.mistakes) show(page.id, mistakes);
}
await finder.close();
times.sort((a, b) => a - b);
const { recall, precision, captions, credits } = rates(sum);
console.log(`${pages.length} pages, ${sum.truth} pictures, ${sum.captions} captions, ${sum.credits} credits; found ${sum.found}`);
console.log(
  `pictures_r ${recall.toFixed(3)} pictures_p ${precision.toFixed(3)} captions ${captions.toFixed(3)} credits ${credits.toFixed(3)} ms ${at(0.5).toFixed(1)} ms_p95 ${at(0.95).toFixed(1)}`,
);

function at(share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function show(id: string, mistakes: Mistake[]): void {
  for (const { what, expected, got, url } of mistakes) console.log(`${id} ${what}\n    ${url.slice(0, 160)}\n    expected: ${expected.slice(0, 240)}\n    got:      ${got.slice(0, 240)}`);
}
