import { attributeOf, localNameOf, rectOf } from '../../shared/dom';
import { parseSrcset, setOf } from './srcset';
import { isPlaceholder } from './url';

/** Width and height in CSS pixels as far as they are known, 0 where not. */
export interface Size {
  width: number;
  height: number;
  /** True when the browser has laid out the loaded picture, not only attributes spoke. */
  drawn: boolean;
}

/** How large a picture is shown: its box where the browser has loaded it, else its attributes. */
export function sizeOf(element: Element): Size {
  const drawn = drawnSize(element);
  if (drawn) return drawn;
  const style = attributeOf(element, 'style') ?? '';
  return { width: attributePixels(element, 'width') || stylePixels(style, 'width'), height: attributePixels(element, 'height') || stylePixels(style, 'height'), drawn: false };
}

/** The widest candidate of a srcset in pixels, 0 where it names no widths. */
export function widestOf(element: Element): number {
  const set = setOf(element) ?? attributeOf(element, 'data-srcset') ?? '';
  const widest = Math.max(0, ...parseSrcset(set.slice(0, 20_000), 30).map((candidate) => candidate.size));
  return widest > 10 ? widest : 0;
}

function drawnSize(element: Element): Size | null {
  const image = element as HTMLImageElement;
  if (localNameOf(element) !== 'img' || image.complete !== true || !(image.naturalWidth > 1) || isPlaceholder(image.currentSrc || '')) return null;
  const { width, height } = rectOf(element);
  return width > 0 && height > 0 ? { width, height, drawn: true } : null;
}

function attributePixels(element: Element, name: string): number {
  const value = (attributeOf(element, name) ?? '').slice(0, 20);
  return value.includes('%') ? 0 : Number.parseFloat(value) || 0;
}

function stylePixels(style: string, name: string): number {
  const match = new RegExp(`(?:^|[;\\s])${name}:\\s?(\\d{1,5})px`).exec(style.slice(0, 1_000));
  return match ? Number(match[1]) : 0;
}
