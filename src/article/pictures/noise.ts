import { attributeOf, closest, localNameOf, rectOf } from '../../shared/dom';
import type { Candidate } from './candidates';
import { hasHint, isNamed } from './words';

const SMALL = 96;

/** True for what is never a story's picture: icons, logos, avatars, counters, spacers. */
export function isNoise(candidate: Candidate): boolean {
  const { element, kind } = candidate;
  if (kind !== 'picture') return candidate.urls.length === 0;
  if (isTiny(element)) return true;
  if (isNamed(element, 'noiseAddress') || isNamed(element, 'notOurs')) return true;
  if (closest(element, 'button, [role="button"] svg, [hidden]') !== null && closest(element, 'figure') === null) return true;
  return candidate.urls.length > 0 && candidate.urls.every(isNoiseAddress);
}

function isNoiseAddress(url: string): boolean {
  if (url.startsWith('data:')) return url.length < 2_000;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  return hasHint('noiseAddress', file);
}

/** Whether attributes or a loaded picture's box say that it is smaller than about an inch. */
function isTiny(element: Element): boolean {
  const width = pixels(element, 'width');
  const height = pixels(element, 'height');
  if (width > 0 && height > 0) return width < SMALL && height < SMALL;
  if (width > 0 || height > 0) return Math.max(width, height) <= SMALL / 2;
  return isDrawnTiny(element);
}

function isDrawnTiny(element: Element): boolean {
  const image = element as HTMLImageElement;
  if (localNameOf(element) !== 'img' || !image.complete || !(image.naturalWidth > 1)) return false;
  const box = rectOf(element);
  return box.width > 0 && box.width < SMALL && box.height < SMALL;
}

function pixels(element: Element, name: string): number {
  const value = attributeOf(element, name) ?? '';
  return value.includes('%') ? 0 : Number.parseFloat(value) || 0;
}
