import { attributeOf, classNameOf } from '../shared/dom';

/** CSS pixels. */
const largestIcon = 64;
const iconName = /(?:^|[\s/_.-])(?:ai|icon|label|badge|disclosure)(?:$|[\s/_.-])/i;

/** The shorter of an image's stated sides in CSS pixels; null where none is stated. */
export function statedSize(image: Element): number | null {
  const sides = [attributeOf(image, 'width'), attributeOf(image, 'height')].map((side) => Number.parseInt(side ?? '', 10)).filter((side) => side > 0);
  return sides.length > 0 ? Math.min(...sides) : null;
}

/** True for an image that is a sign: a small one, or one of unknown size that is named as one. */
export function looksLikeIcon(image: Element): boolean {
  const size = statedSize(image);
  if (size !== null) return size <= largestIcon;
  const file = (attributeOf(image, 'src') ?? '').slice(-200);
  return iconName.test(classNameOf(image)) || (/\.svg(?:\?|$)/i.test(file) && iconName.test(file));
}
