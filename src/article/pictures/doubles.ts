import type { Picture } from '../types';
import { hasAltWords } from './alike';

/** What tells that two pictures are one: the stem always, the identity where they also say the same. */
export interface Sameness {
  stem: string;
  identity: string;
}

/**
 * Leaves out pictures shown twice (a second size for phones, a lightbox, a teaser of the story itself): of two with the same
 * stem the one without caption and credit goes, or the second where both say the same. Two different captions keep both.
 */
export function withoutDoubles(pictures: Picture[], sameness: ReadonlyMap<Picture, Sameness>): Picture[] {
  const kept: Picture[] = [];
  for (const picture of pictures) {
    const at = kept.findIndex((other) => areOne(picture, other, sameness));
    if (at < 0) kept.push(picture);
    else if (said(kept[at]!) === '' && said(picture) !== '') kept[at] = picture;
  }
  return kept;
}

function areOne(picture: Picture, other: Picture, sameness: ReadonlyMap<Picture, Sameness>): boolean {
  const [one, two] = [sameness.get(picture), sameness.get(other)];
  if (!one || !two || one.stem === '') return false;
  if (one.stem === two.stem) return saysNoMore(picture, other);
  return one.identity === two.identity && picture.caption !== '' && picture.caption === other.caption;
}

const said = ({ caption, credit }: Picture): string => `${caption} ${credit}`.trim();

function saysNoMore(picture: Picture, other: Picture): boolean {
  if (said(picture) === '' || said(other) === '') return true;
  return picture.caption === other.caption || picture.caption === '' || hasAltWords(picture.caption, other.caption);
}
