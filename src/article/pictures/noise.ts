import { attributeOf, closest, parentElementOf } from '../../shared/dom';
import type { Candidate } from './candidates';
import { sizeOf, type Size } from './size';
import { hintsIn, hintsOf } from './words';

const MAX_CLIMB = 20;
/** A shorter data: address holds a place, no picture; one too long to be kept is still a picture. */
const MAX_SMALL_DATA = 2_000;
const SMALL = 60;
/** Some pages write the ratio (16 by 9) where the size belongs. */
const MAX_RATIO = 21;

/** True for what no story or card shows as its picture, whatever stands round it: spacers, counters, icons, what is hidden for good. */
export function isNoise({ element, kind, urls }: Candidate): boolean {
  if (kind !== 'picture') return urls.length === 0;
  if (closest(element, '[hidden], template') !== null) return true;
  if (isSmall(sizeOf(element))) return true;
  if (urls.length === 0) return (attributeOf(element, 'src') ?? '').length < MAX_SMALL_DATA;
  return urls.every((url) => url.startsWith('data:') && url.length < MAX_SMALL_DATA);
}

/** Whether a file's name says logo, icon, pixel or the like. */
export function isNoisyAddress(url: string): boolean {
  const path = url.slice(0, 2_000).replace(/^[a-z]+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  return hintsIn(path.slice(path.lastIndexOf('/') + 1)).has('noiseAddress');
}

export const isDrawing = (urls: string[]): boolean => /\.svg(?:$|[?#])/.test(urls[0] ?? '');

/** Whether a candidate inside a card is its picture and not an author's portrait, a site's logo or a sign. */
export function isCardPicture({ element, urls }: Candidate, root: Element): boolean {
  if (isDrawing(urls) || urls.some(isNoisyAddress)) return false;
  let node: Element | null = element;
  for (let count = 0; node && node !== root && count < MAX_CLIMB; count += 1) {
    const hints = hintsOf(node);
    if (hints.has('person') || hints.has('chrome') || hints.has('social')) return false;
    node = parentElementOf(node);
  }
  return true;
}

function isSmall({ width, height, drawn }: Size): boolean {
  if (width === 0 || height === 0) return Math.max(width, height) === 1;
  const isRatio = !drawn && width !== height && width <= MAX_RATIO && height <= MAX_RATIO;
  return width < SMALL && height < SMALL && !isRatio;
}
