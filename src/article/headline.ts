import { attributeOf, foldedText, queryAll } from '../shared/dom';
import { wordsIn } from './letters';
import type { Line } from './lines';

/** What the page's head calls the story: `og:title`, else the title without the site's name. */
export function titleOf(document: Document): string {
  const meta = queryAll(document, 'meta[property="og:title"], meta[name="twitter:title"], meta[name="title"]')
    .map((element) => (attributeOf(element, 'content') ?? '').trim())
    .find((content) => content.length > 0);
  const title = queryAll(document, 'head > title')[0];
  const whole = meta ?? (title ? foldedText(title, 2000) : '');
  return whole.slice(0, 1000);
}

/** The line that shows the headline: the longest h1 or h2 that the title repeats, else the last h1 before the story begins (line `first`). */
export function headlineLine(lines: Line[], first: number, title: string): Line | null {
  const wanted = wordsIn(title);
  const upTo = lines.slice(0, Math.max(first + 3, 1));
  const likely = upTo.filter((line) => isHeading(line, 'h1') || isHeading(line, 'h2'));
  const repeated = likely.filter((line) => sameWords(wordsIn(line.text), wanted));
  const longest = repeated.reduce<Line | null>((best, line) => (best && best.text.length >= line.text.length ? best : line), null);
  return longest ?? likely.filter((line) => isHeading(line, 'h1')).at(-1) ?? null;
}

function isHeading(line: Line, tag: string): boolean {
  for (let place: Line['place'] | null = line.place, up = 0; place && up < 3; place = place.parent, up++) if (place.tag === tag) return true;
  return false;
}

function sameWords(text: string, title: string): boolean {
  return text.length > 8 && title.length > 0 && (title.includes(text) || text.includes(title));
}
