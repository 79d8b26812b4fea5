import { attributeOf, queryAll } from '../../shared/dom';
import words from './words';

/** Query parameters that say where a click came from, not where it leads. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|at_\w+|ref|referrer|source|src|cmp|icid|intcid|ito|traffic_source|itm_\w+|wt_\w+|int_\w+|pos|position|module|link)$/i;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp3|mp4|zip|xml|rss|css|js)$/i;
const LONGEST_ADDRESS = 2_000;

/** An address taken apart: `key` is equal for all links to the same story. */
export interface Address {
  href: string;
  key: string;
  host: string;
  path: string;
  /** How many query parameters are left when those that only track are gone. */
  parameters: number;
}

/** Resolves a link's address; null for what cannot be a story (other schemes, files, junk). */
export function addressOf(raw: string, base: string): Address | null {
  const text = raw.trim();
  if (text === '' || text.startsWith('#') || text.length > LONGEST_ADDRESS) return null;
  const plain = plainAddress(text, base);
  if (plain) return FILE.test(plain.path) ? null : plain;
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return null;
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || FILE.test(url.pathname)) return null;
  const kept = url.search === '' ? [] : [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const host = url.host.replace(/^www\d?\./, '');
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  return { href: url.href, key: `${host}${path}?${kept.join('&')}`, host, path, parameters: kept.length };
}

/** An address without query, port and anything that a parser would change: most links of most pages. */
const PLAIN = /^(https?:\/\/(?:[a-z\d-]+\.)+[a-z]+)(\/[\w\-.~%!$&'()*+,;=:@/]*)?$/;
/** Dots that lead up a folder, and names in Punycode, which a parser checks. */
const CHANGED = /\/\.|%2e|xn--/i;

/** What parsing would give for a plain address, at a small part of its price; null for any other. */
function plainAddress(text: string, base: string): Address | null {
  const isPath = text.startsWith('/') && !text.startsWith('//');
  const parts = CHANGED.test(text) ? null : PLAIN.exec(isPath ? `${originOf(base)}${text}` : text);
  if (!parts) return null;
  const [, origin = '', written = '/'] = parts;
  const host = origin.slice(origin.indexOf('//') + 2).replace(/^www\d?\./, '');
  const path = written.replace(/\/(?:index\.html?)?$/, '');
  return { href: `${origin}${written}`, key: `${host}${path}?`, host, path, parameters: 0 };
}

/** Scheme and host as written; where that is not all there is before the path, the result is not plain. */
function originOf(base: string): string {
  const start = base.indexOf('//') + 2;
  const end = base.indexOf('/', start);
  return end < 0 ? base : base.slice(0, end);
}

/** The page's own address for relative links; in a document that knows none, its canonical one. */
export function baseOf(document: Document): string {
  const canonical = queryAll(document, 'link[rel="canonical"][href]')[0];
  for (const candidate of [document.baseURI, document.URL, canonical && attributeOf(canonical, 'href')]) {
    if (typeof candidate === 'string' && /^https?:/.test(candidate)) return candidate;
  }
  return 'http://page.invalid/';
}

/** True where the path says that it leads to a person, topic, section, search or account. */
export function namesNoStory({ path }: Address): boolean {
  const parts = path.toLowerCase().split('/').filter((part) => part !== '');
  return parts.slice(0, -1).some((part) => words.lists.has(part)) || words.lists.has(parts.at(-1) ?? '') || /^[\w-]*-(?:author|autor|profile)$/.test(parts[0] ?? '');
}

/**
 * 0 … 3: how much an address looks like one story (a long slug, a number, a date, the shape of the page's own address)
 * and not like a section.
 */
export function storyLikeness(address: Address, own: Address | null): number {
  const parts = address.path.split('/').filter((part) => part !== '');
  const tail = parts.at(-1) ?? '';
  const slug = Math.max(0, ...parts.slice(-2).map((part) => part.split(/[-_+]|%20/).filter((word) => word !== '').length));
  let likeness = 0;
  if (slug >= 4) likeness += 1;
  if (/\d{4,}/.test(address.key)) likeness += 1;
  if (/\.s?html?$|\.php$|\.ece$/.test(tail) && slug >= 2) likeness += 1;
  if (own && own.host === address.host && ownShapeOf(own) === shapeOf(address.path)) likeness += 1;
  return Math.min(likeness, 3);
}

/** The part of a host name that one owner has: the last two labels, three where the last two are short ("co.uk"). */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const short = (labels.at(-1) ?? '').length === 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(short ? -3 : -2).join('.');
}

const ownShapes = new WeakMap<Address, string>();

/** The shape of the page's own path, which every other is compared with. */
function ownShapeOf(own: Address): string {
  const shape = ownShapes.get(own) ?? shapeOf(own.path);
  ownShapes.set(own, shape);
  return shape;
}

/** A path with its words and numbers made alike: "/news/2026/a-long-slug-123" gives "/w/9/w-9". */
function shapeOf(path: string): string {
  return path.split('/').map((part) => {
    const digits = (part.match(/\d/g) ?? []).length;
    const kind = digits === 0 ? 'w' : digits * 2 > part.length ? '9' : 'w9';
    return part === '' ? '' : `${kind}${part.split(/[-_]/).length > 3 ? '-' : ''}${/\.\w{2,5}$/.exec(part)?.[0] ?? ''}`;
  }).join('/');
}
