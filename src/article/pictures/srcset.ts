import { attributeOf } from '../../shared/dom';

/** One candidate of a srcset: its address as written and how large it is ("2x" counts as 2, "800w" as 800, nothing as 1). */
export interface SourceCandidate {
  address: string;
  size: number;
}

const MAX_LENGTH = 200_000;

/** Whether a character is white space; by its code, since every character of every srcset is asked. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(text[at]!);
}

/**
 * Reads a srcset attribute (HTML Living Standard, "parse a srcset attribute", without the error reports), at most `max` candidates.
 * Addresses may hold commas; one that ends in a comma has no descriptor.
 */
export function parseSrcset(value: string, max: number): SourceCandidate[] {
  const text = value.slice(0, MAX_LENGTH);
  const candidates: SourceCandidate[] = [];
  let at = 0;
  while (at < text.length && candidates.length < max) {
    while (at < text.length && (isSpace(text, at) || text[at] === ',')) at += 1;
    const start = at;
    while (at < text.length && !isSpace(text, at)) at += 1;
    let address = text.slice(start, at);
    let descriptor = '';
    if (address.endsWith(',')) {
      while (address.endsWith(',')) address = address.slice(0, -1);
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      descriptor = text.slice(at, end).trim();
      at = end;
    }
    if (address !== '') candidates.push({ address, size: sizeOf(descriptor) });
  }
  return candidates;
}

function sizeOf(descriptor: string): number {
  const size = Number.parseFloat(descriptor);
  return Number.isFinite(size) && size > 0 ? size : 1;
}

/** An element's srcset; XML and some parsers keep the capital of `srcSet`. */
export const setOf = (element: Element): string | null => attributeOf(element, 'srcset') ?? attributeOf(element, 'srcSet');
