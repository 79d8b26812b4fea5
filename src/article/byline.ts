import { attributeOf, localNameOf } from '../shared/dom';
import { namesOf } from './hints';
import { LetterPattern } from './letters';
import type { Line, Place } from './lines';

const longest = 160;
/** Lines looked at before the first and after the last line of the story. */
const reach = 12;
const bylineName = /(?:^|[\s_-])(?:byline|authors?|autor(?:en|es|a)?|auteurs?|autore|writer|reporter|journalist|contributors?)(?:$|[\s_-])/i;

const letters = new LetterPattern(String.raw`[\p{L}]{2}`);

/** Who wrote it, as shown near the story's beginning or end; '' where nothing says so. `first` and `last` index `page`. */
export function bylineOf(page: Line[], first: number, last: number, taken: Set<Line>): string {
  const near = [...page.slice(Math.max(0, first - reach), first + 3), ...page.slice(last + 1, last + 4)];
  const found = near.find((line) => !taken.has(line) && line.text.length <= longest && letters.test(line.text) && isByline(line));
  return found?.text ?? '';
}

function isByline(line: Line): boolean {
  let place: Place | null = line.inner;
  for (let up = 0; place && up < 4; place = place.parent, up++) {
    const { element } = place;
    if (localNameOf(element) === 'h1') return false;
    if (attributeOf(element, 'rel') === 'author' || attributeOf(element, 'itemprop') === 'author' || bylineName.test(namesOf(element))) return true;
  }
  return false;
}
