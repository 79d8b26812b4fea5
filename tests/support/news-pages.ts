/** Pages that browser tests make themselves: stories and lists of teasers in plain markup. */
import { paragraphs } from '../article/page';

const headlines = [
  'Harbour reopens after the storm of the century',
  'School roof is repaired at last, says the mayor',
  'Two bridges over the river to close in June',
  'Why the old town hall is painted blue again',
  'Farmers wait for rain as the reservoirs run dry',
  'A museum of clocks finds a new home in the station',
  'Night trains to the coast return after thirty years',
  'What the new timetable means for commuters in the north',
];

const slug = (headline: string): string => headline.toLowerCase().replace(/[^a-z]+/g, '-');

/** A teaser with a picture and a link to another story. */
export function teaser(index: number): string {
  const headline = headlines[index % headlines.length]!;
  return `<div class="teaser"><a href="/2026/${slug(headline)}-${index}"><img src="/news/card.png" width="320" height="180" alt="A view of the town"><h3>${headline}</h3></a><p>Published on Monday</p></div>`;
}

export const teasers = (count: number, from = 0): string => Array.from({ length: count }, (_, index) => teaser(index + from)).join('');

/** A full story with headline, picture and `count` paragraphs. */
export const story = (headline: string, count = 6, from = 0): string =>
  `<article><h1>${headline}</h1><figure><img src="/news/lead.png" width="800" height="450" alt="The harbour seen from the old wall"><figcaption>The harbour from the old wall</figcaption></figure>${paragraphs(count, from)}</article>`;

export const page = (body: string, title = 'The harbour is rebuilt after all', head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header><main>${body}</main><footer>Imprint</footer></body></html>`;
