import { attributeOf, closest, localNameOf, queryAll, shadowRootOf } from '../../shared/dom';
import { noscriptTwin } from './noscript';
import { parseSrcset, setOf } from './srcset';
import { absolute, backgroundAddress, isPlaceholder } from './url';

const MAX_ADDRESSES = 40;
const MAX_SOURCES = 20;
const MAX_ATTRIBUTES = 60;

/** Attributes in which sites keep the address until the picture comes into view, and those that only look so. */
const LAZY = /^(?:data-|lazy).*(?:src|img|image|original|lazy|url|photo|full|file|bg)/;
const NOT_LAZY = /share|logo|avatar|author|placeholder|template|icon|link|page|pin|alt$|id$/;

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
  for (const address of noscriptTwin(element)) list.add(address);
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

function sourcesOf(element: Element): Element[] {
  const picture = localNameOf(element) === 'img' ? closest(element, 'picture') : element;
  return picture === null ? [] : queryAll(picture, 'source').slice(0, MAX_SOURCES);
}
