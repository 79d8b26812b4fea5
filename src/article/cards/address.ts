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
}

/** Resolves a link's address; null for what cannot be a story (other schemes, files, junk). */
export function addressOf(raw: string, base: string): Address | null {
  const text = raw.trim();
  if (text === '' || text.startsWith('#') || text.length > LONGEST_ADDRESS) return null;
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    return null;
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || FILE.test(url.pathname)) return null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const host = url.host.replace(/^www\d?\./, '');
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  return { href: url.href, key: `${host}${path}?${kept.join('&')}`, host, path };
}

/** The page's own base for relative links, also in a DOM without one. */
export function baseOf(document: Document): string {
  for (const candidate of [document.baseURI, document.URL]) {
    if (typeof candidate === 'string' && /^https?:/.test(candidate)) return candidate;
  }
  return 'http://page.invalid/';
}

/** 0 … 2: how much a path looks like one story (a long slug, a number, a date) and not like a section or a person. */
export function storyLikeness(address: Address): number {
  const parts = address.path.split('/').filter((part) => part !== '');
  const tail = parts.at(-1) ?? '';
  const words = tail.split(/[-_+]|%20/).filter((word) => word !== '').length;
  let likeness = 0;
  if (words >= 4) likeness += 1;
  if (/\d{4,}/.test(address.key)) likeness += 1;
  if (/\.s?html?$|\.php$|\.ece$/.test(tail) && words >= 2) likeness += 1;
  return Math.min(likeness, 2);
}
