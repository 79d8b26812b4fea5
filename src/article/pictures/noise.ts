import { closest } from '../../shared/dom';
import type { Candidate } from './candidates';
import { sizeOf } from './size';

const SMALL = 60;

/** True for what no story or card shows as its picture, whatever stands round it: spacers, counters, icons, what is hidden for good. */
export function isNoise({ element, kind, urls }: Candidate): boolean {
  if (kind !== 'picture') return urls.length === 0;
  if (closest(element, '[hidden], template') !== null) return true;
  const { width, height } = sizeOf(element);
  if (width > 0 && height > 0 && width < SMALL && height < SMALL) return true;
  if ((width === 1 && height <= 1) || (height === 1 && width <= 1)) return true;
  return urls.every((url) => url.startsWith('data:') && url.length < 2_000);
}
