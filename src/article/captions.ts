import { closest, contains, foldedText, parentElementOf, queryAll } from '../shared/dom';
import { hintsOf } from './pictures/words';
import type { Article, Block, Picture } from './types';

/** A story is not taken apart for its captions: this share of its characters stays at least. */
const leastLeft = 0.5;
/** The caption and the block are mostly the same text; the rest is a credit. */
const mostly = 0.7;
/** Letters; more is a paragraph that stands beside a picture. */
const longest = 400;
/** Elements upwards from a caption that may be named so. */
const mostSteps = 4;

/**
 * Takes blocks that are the caption of one of the story's pictures out of its text: they are read with the picture. The
 * nearest text to a picture is often a paragraph: a credit, an element or a name must say that it is a caption.
 */
export function withoutCaptions(article: Article): void {
  const captions = article.pictures.flatMap((picture) => {
    const caption = letters(picture.caption);
    return picture.captionElement && caption && caption.length <= longest && saysSo(picture) ? [{ caption, element: picture.captionElement }] : [];
  });
  const isTaken = (block: Block): boolean => captions.some(({ caption, element }) =>
    (contains(element, block.element) || contains(block.element, element)) && areMostlyOne(letters(block.text), caption));
  const isCaption = (block: Block): boolean => standsBelowPicture(block) || isTaken(block);
  const rest = article.blocks.filter((block) => !isCaption(block));
  if (lengthOf(rest) >= leastLeft * lengthOf(article.blocks)) article.blocks = rest;
}

/** Named as a caption, alone with a picture in the element around it: so it is, whosever picture that is. */
function standsBelowPicture({ element, text, kind }: Block): boolean {
  const around = kind === 'heading' || !hintsOf(element).has('caption') ? null : parentElementOf(element);
  return around !== null && queryAll(around, 'img, picture, video').length > 0 && foldedText(around).length <= text.length / mostly;
}

function saysSo({ credit, creditElement, captionElement }: Picture): boolean {
  if (credit && creditElement) return true;
  if (closest(captionElement!, 'figcaption')) return true;
  for (let element = captionElement, steps = 0; element && steps < mostSteps; element = parentElementOf(element), steps++) if (hintsOf(element).has('caption')) return true;
  return false;
}

/** One holds the other and little more. */
const areMostlyOne = (one: string, other: string): boolean =>
  (one.includes(other) || other.includes(one)) && Math.min(one.length, other.length) >= mostly * Math.max(one.length, other.length);
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const lengthOf = (blocks: Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
