import { attributeOf, queryAll } from '../../shared/dom';

const MAX_ADDRESS_LENGTH = 4_096;
const MAX_DATA_LENGTH = 200_000;

/** The address against which relative ones of this document are read. */
export function baseOf(document: Document): string {
  const own = document.baseURI || document.URL || 'about:blank';
  const written = queryAll(document, 'base[href]')[0];
  return (written && absolute(attributeOf(written, 'href') ?? '', own)) ?? own;
}

/** The absolute form of an address, null where it is none of http(s), blob, file or a short data: picture. */
export function absolute(address: string, base: string): string | null {
  const limit = /^\s*data:/i.test(address.slice(0, 20)) ? MAX_DATA_LENGTH : MAX_ADDRESS_LENGTH;
  if (address.length > limit) return null;
  const trimmed = address.trim();
  if (trimmed === '') return null;
  try {
    const url = new URL(trimmed, base);
    return /^(?:https?|blob|file|data):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** True for the tiny pictures that only hold a place until the real one is loaded. */
export function isPlaceholder(address: string): boolean {
  if (/^data:/i.test(address)) return address.length < 2_000;
  return /(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|loading|lazyload|grey|gray|empty|1x1)(?![a-z])[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i.test(address);
}

/** The first address of a CSS background written in a style text. */
export function backgroundAddress(style: string): string | null {
  const text = style.slice(0, MAX_DATA_LENGTH);
  const start = text.search(/background/i);
  const open = start < 0 ? -1 : text.toLowerCase().indexOf('url(', start);
  const close = open < 0 ? -1 : text.indexOf(')', open);
  return close < 0 ? null : text.slice(open + 4, close).trim().replace(/^["']|["']$/g, '');
}
