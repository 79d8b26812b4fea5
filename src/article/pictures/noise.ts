import { closest } from '../../shared/dom';
import type { Candidate } from './candidates';
import { sizeOf, type Size } from './size';

const SMALL = 60;
/** Some pages write the ratio (16 by 9) where the size belongs. */
const MAX_RATIO = 21;

/** True for what no story or card shows as its picture, whatever stands round it: spacers, counters, icons, what is hidden for good. */
export function isNoise({ element, kind, urls }: Candidate): boolean {
  if (kind !== 'picture') return urls.length === 0;
  if (closest(element, '[hidden], template') !== null) return true;
  if (isSmall(sizeOf(element))) return true;
  return urls.every((url) => url.startsWith('data:') && url.length < 2_000);
}

function isSmall({ width, height, drawn }: Size): boolean {
  if (width === 0 || height === 0) return Math.max(width, height) === 1;
  const isRatio = !drawn && width !== height && width <= MAX_RATIO && height <= MAX_RATIO;
  return width < SMALL && height < SMALL && !isRatio;
}
