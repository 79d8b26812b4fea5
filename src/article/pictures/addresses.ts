import { attributeOf, closest, localNameOf, parentElementOf, queryAll, shadowRootOf, textContentOf } from '../../shared/dom';
import { parseSrcset } from './srcset';

const MAX_ADDRESSES = 40;
const MAX_ADDRESS_LENGTH = 4_096;
const MAX_DATA_LENGTH = 200_000;
const MAX_SOURCES = 20;
const MAX_NOSCRIPT = 20_000;

const MAX_ATTRIBUTES = 60;

/** Attributes in which sites keep the address until the picture comes into view, and those that only look so. */
const LAZY = /^(?:data-|lazy).*(?:src|img|image|original|lazy|url|photo|full|file|bg)/;
const NOT_LAZY = /share|logo|avatar|author|placeholder|template|icon|link|page|pin|alt$|id$/;

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

/** Collects addresses in order, without doubles, bounded. */
class AddressList {
  readonly found: string[] = [];
  private readonly placeholders: string[] = [];
  private readonly seen = new Set<string>();
  constructor(private readonly base: string) {}

  add(address: string | null | undefined): void {
    if (!address || this.found.length >= MAX_ADDRESSES) return;
    const url = absolute(address, this.base);
    if (url === null || this.seen.has(url)) return;
    this.seen.add(url);
    (isPlaceholder(url) ? this.placeholders : this.found).push(url);
  }

  addSet(value: string | null): void {
    if (value === null || value === '') return;
    const candidates = parseSrcset(value, 100).sort((a, b) => b.size - a.size);
    for (const candidate of candidates) this.add(candidate.address);
  }

  get all(): string[] {
    return this.found.length > 0 ? this.found : this.placeholders;
  }
}

/** Every absolute address of an img, video, audio or background element; the one in use first (a video's poster before it), placeholders only where nothing else is. */
export function addressesOf(element: Element, base: string): string[] {
  const list = new AddressList(base);
  addOwn(element, list);
  const inShadow = localNameOf(element).includes('-') ? shadowRootOf(element) : null;
  if (inShadow) for (const image of queryAll(inShadow, 'img').slice(0, 1)) addOwn(image, list);
  return list.all;
}

function addOwn(element: Element, list: AddressList): void {
  if (localNameOf(element) === 'video') list.add(attributeOf(element, 'poster'));
  list.add((element as HTMLImageElement).currentSrc);
  list.add(attributeOf(element, 'src'));
  addLazy(element, list);
  for (const source of sourcesOf(element)) {
    list.addSet(setOf(source));
    list.add(attributeOf(source, 'src'));
    addLazy(source, list);
  }
  list.addSet(setOf(element));
  list.add(backgroundAddress(attributeOf(element, 'style') ?? ''));
  for (const address of noscriptTwin(element) ?? []) list.add(address);
}

function addLazy(element: Element, list: AddressList): void {
  for (const name of element.getAttributeNames().slice(0, MAX_ATTRIBUTES)) {
    if (!LAZY.test(name.slice(0, 60)) || NOT_LAZY.test(name.slice(0, 60))) continue;
    const value = attributeOf(element, name) ?? '';
    if (/(?:src)?set$/i.test(name)) list.addSet(value);
    else if (looksLikeAddress(value)) list.add(value);
  }
}

/** A path or address and no JSON, template or mere word. */
function looksLikeAddress(value: string): boolean {
  const start = value.slice(0, 300).trim();
  return /^(?:https?:|\/|\.\.?\/|[\w%-]+\/)/.test(start) && !/[{}<>\s]/.test(start) && /[./]/.test(start);
}

/** XML and some parsers keep the capital of `srcSet`. */
const setOf = (element: Element): string | null => attributeOf(element, 'srcset') ?? attributeOf(element, 'srcSet');

function sourcesOf(element: Element): Element[] {
  const picture = localNameOf(element) === 'img' ? closest(element, 'picture') : element;
  return picture === null ? [] : queryAll(picture, 'source').slice(0, MAX_SOURCES);
}

/** The first address of a CSS background written in a style text. */
export function backgroundAddress(style: string): string | null {
  const text = style.slice(0, MAX_DATA_LENGTH);
  const start = text.search(/background/i);
  const open = start < 0 ? -1 : text.toLowerCase().indexOf('url(', start);
  const close = open < 0 ? -1 : text.indexOf(')', open);
  return close < 0 ? null : text.slice(open + 4, close).trim().replace(/^["']|["']$/g, '');
}

/** Addresses in the noscript element beside a lazy picture. Where scripts run its content is one text node. */
function noscriptTwin(element: Element): string[] | null {
  const parent = parentElementOf(element);
  if (!parent || localNameOf(element) !== 'img' || localNameOf(parent) === 'noscript') return null;
  const noscript = siblingNoscript(parent) ?? (localNameOf(parent) === 'picture' ? siblingNoscript(parentElementOf(parent)) : null);
  return noscript ? addressesInNoscript(noscript) : null;
}

function siblingNoscript(parent: Element | null): Element | null {
  if (!parent) return null;
  const images = queryAll(parent, 'img').filter((image) => closest(image, 'noscript') === null);
  if (images.length !== 1) return null;
  return queryAll(parent, 'noscript')[0] ?? null;
}

/** Addresses of the first img written inside a noscript element, parsed or not. */
export function addressesInNoscript(noscript: Element): string[] {
  const image = queryAll(noscript, 'img')[0];
  if (image) return [attributeOf(image, 'src') ?? '', ...parseSrcset(setOf(image) ?? '', 20).map((candidate) => candidate.address)];
  const text = (textContentOf(noscript) ?? '').slice(0, MAX_NOSCRIPT);
  const start = text.search(/<img\b/i);
  const written = start < 0 ? '' : tagAt(text, start);
  return written === '' ? [] : [attributeIn(written, 'src'), ...parseSrcset(attributeIn(written, 'srcset'), 20).map((candidate) => candidate.address)].filter((address) => address !== '');
}

/** The tag that begins at `start`, to the first ">" outside quotes. */
function tagAt(text: string, start: number): string {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return text.slice(start, at);
  }
  return '';
}

function attributeIn(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? '').replaceAll('&amp;', '&');
}

