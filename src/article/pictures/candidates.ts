import type { Budget } from '../../shared/budget';
import { attributeOf, closest, hasAttribute, localNameOf, parentElementOf, queryAll } from '../../shared/dom';
import type { PictureKind } from '../types';
import type { Tree } from './trees';
import { numbersOf } from './announced';
import { isDrawing } from './noise';
import { addressesOf } from './addresses';
import { addressesInNoscript } from './noscript';
import { PLAYERS, soundOf } from './players';
import { absolute, backgroundAddress, isPlaceholder } from './url';

/** An element that may be an item's picture, before anyone asked whose. */
export interface Candidate {
  element: Element;
  kind: PictureKind;
  urls: string[];
  /** The first address without query and size hints: equal for the same picture in another size. */
  stem: string;
  /** Long numbers and hashes of the first address: equal for the same picture in another crop. */
  identity: string;
}

const MANY = 4;
const MAX_CANDIDATES = 1_500;
const SOURCES = ['src', 'data-src', 'srcset', 'data-srcset'];
const SELECTOR = `img, amp-img, video, audio, noscript, [style*="background"], [data-bg], [data-background-image], [src]:not(script), [data-src], [data-srcset], ${PLAYERS}`;

/** Every img, video, audio, player, inline background and lone noscript picture of the given trees, in document order. */
export function collectCandidates(trees: Tree[], base: string, budget: Budget): Candidate[] {
  const candidates: Candidate[] = [];
  for (const element of trees.flatMap((tree) => queryAll(tree, SELECTOR))) {
    if (!budget.take() || candidates.length >= MAX_CANDIDATES) break;
    const candidate = candidateOf(element, base);
    if (candidate) candidates.push(candidate);
  }
  return withoutShared(candidates.filter((candidate) => !isSignOnPicture(candidate, candidates)));
}

/** A drawing (zoom, play) beside a picture of the same figure. */
function isSignOnPicture({ element, urls }: Candidate, all: Candidate[]): boolean {
  const figure = isDrawing(urls) ? closest(element, 'figure') : null;
  return figure !== null && queryAll(figure, 'img').some((image) => image !== element && all.some((other) => other.element === image && !isDrawing(other.urls)));
}

/** An address that many pictures have beside others of their own only holds their place. */
function withoutShared(candidates: Candidate[]): Candidate[] {
  const uses = new Map<string, number>();
  for (const { urls } of candidates) for (const url of urls) uses.set(url, (uses.get(url) ?? 0) + 1);
  return candidates.map((candidate) => {
    const own = candidate.urls.filter((url) => (uses.get(url) ?? 0) < MANY);
    return own.length > 0 && own.length < candidate.urls.length ? make(candidate.element, candidate.kind, own) : candidate;
  });
}

function candidateOf(element: Element, base: string): Candidate | null {
  const name = localNameOf(element);
  if (name === 'noscript') return loneNoscript(element, base);
  if (closest(element, 'noscript, template') !== null) return null;
  if (name === 'video' || name === 'audio') return make(element, name, addressesOf(element, base));
  if (name === 'img') return make(element, 'picture', addressesOf(element, base));
  if (isPictureElement(element)) return make(element, 'picture', addressesOf(element, base));
  const sound = soundOf(element, base);
  return sound === null ? background(element, base) : make(element, 'audio', [sound]);
}

/** Sites' own elements that draw a picture, such as <news-image src>; the picture itself may stand in their shadow. */
function isPictureElement(element: Element): boolean {
  return /^(?=.*-)(?:.*-)?(?:image|img|picture|photo)(?:-|$)/.test(localNameOf(element).slice(0, 60)) && SOURCES.some((name) => hasAttribute(element, name)) && queryAll(element, 'img').length === 0;
}

function make(element: Element, kind: PictureKind, urls: string[]): Candidate {
  const stem = stemOf(urls[0] ?? '');
  return { element, kind, urls, stem, identity: numbersOf(urls[0] ?? '').join(' ') || stem };
}

function background(element: Element, base: string): Candidate | null {
  const written = backgroundAddress(attributeOf(element, 'style') ?? '') ?? attributeOf(element, 'data-bg') ?? attributeOf(element, 'data-background-image');
  const url = written === null ? null : absolute(written.replace(/^url\(["']?|["']?\)$/g, ''), base);
  return url === null || isPlaceholder(url) ? null : make(element, 'picture', [url]);
}

/** A picture that stands only in a noscript element: its box is what the page's script will fill. */
function loneNoscript(noscript: Element, base: string): Candidate | null {
  const box = parentElementOf(noscript);
  if (!box || localNameOf(box) === 'head' || localNameOf(box) === 'body') return null;
  if (queryAll(box, 'img, video').some((image) => closest(image, 'noscript') === null)) return null;
  const urls = addressesInNoscript(noscript).map((address) => absolute(address, base)).filter((url) => url !== null);
  return urls.length === 0 ? null : make(box, 'picture', [...new Set(urls)]);
}

/** An address without what only says how large or in which format: query, size suffixes and crop folders. */
export function stemOf(address: string): string {
  if (address === '' || address.startsWith('data:') || address.startsWith('blob:')) return address.slice(0, 200);
  const path = address.replace(/[?#].*$/s, '');
  return path.replace(/[-_](?:\d{2,4}x\d{2,4}|\d{2,4}w|w\d{2,4}|scaled)(?=\.\w+$)/, '').replace(/\.\w{3,4}$/, '');
}
