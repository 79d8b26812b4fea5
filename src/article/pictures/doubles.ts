import type { Picture } from '../types';
import { hasAltWords } from './alike';

/**
 * Leaves out pictures shown twice (a second size for phones, a lightbox, a teaser of the story itself): of two with the same
 * stem the one without caption and credit goes, or the second where both say the same. Two different captions keep both.
 */
export function withoutDoubles(pictures: Picture[], stemOf: (picture: Picture) => string): Picture[] {
  const kept: Picture[] = [];
  for (const picture of pictures) {
    const stem = stemOf(picture);
    const at = kept.findIndex((other) => stem !== '' && stemOf(other) === stem && saysNoMore(picture, other));
    if (at < 0) kept.push(picture);
    else if (said(kept[at]!) === '' && said(picture) !== '') kept[at] = picture;
  }
  return kept;
}

const said = ({ caption, credit }: Picture): string => `${caption} ${credit}`.trim();

function saysNoMore(picture: Picture, other: Picture): boolean {
  if (said(picture) === '' || said(other) === '') return true;
  return picture.caption === other.caption || picture.caption === '' || hasAltWords(picture.caption, other.caption);
}
