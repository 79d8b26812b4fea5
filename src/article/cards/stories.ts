import { attributeOf } from '../../shared/dom';
import { addressOf, type Address, baseOf, namesNoStory, storyLikeness } from './address';
import { withoutKickers } from './kickers';
import { markOf, PHRASE, SENTENCE } from './marks';
import { fillIn } from './partition';
import { type Survey, zoneAt } from './survey';
import { weightOf } from './weight';

/** A story as the page's links name it; several links may lead to one. */
export interface Story {
  address: Address;
  /** Survey indexes of its links. */
  links: number[];
  /** Weight of its longest link text. */
  weight: number;
  /** How much its address looks like a story's, see storyLikeness. */
  likeness: number;
  /** None of its links has a text: a picture, or a link stretched over its card. */
  empty: boolean;
  /** One of its links stands in or around a heading. */
  headed: boolean;
  /** It is the page's own story: it bounds the cards beside it, and is none. */
  own: boolean;
}

const HEADINGS = /^h[1-6]$/;
/** Links beyond this number are not looked at: no page that is read by people has more. */
const MOST_LINKS = 8_000;

export interface Stories {
  /** The page's own address, where it is known. */
  own: Address | null;
  list: Story[];
  /** For each element of the survey NONE, MANY or an index of `list`. */
  only: number[];
}

/**
 * Groups the page's links by where they lead and tells for each element whether its subtree is about one story.
 * Names of authors, sections and topics are no stories, unless they stand in the same markup as headlines do.
 * `excluded` names links that are part of the page's own story.
 */
export function storiesOf(document: Document, page: Survey, excluded: (link: number) => boolean): Stories {
  const base = baseOf(document);
  const own = addressOf(base, base);
  const addresses = new Map<string, Address | null>();
  const byKey = new Map<string, Story>();
  for (const link of page.links.slice(0, MOST_LINKS)) {
    const address = storyAddress(attributeOf(page.elements[link]!, 'href') ?? '', base, addresses);
    if (!address || excluded(link)) continue;
    const story = byKey.get(address.key) ?? { address, links: [], weight: 0, likeness: storyLikeness(address, own), empty: true, headed: false, own: address.key === own?.key };
    story.links.push(link);
    story.empty &&= weightOfLink(page, link) === 0;
    story.headed ||= isHeaded(page, link);
    if (!isMinor(page, link)) story.weight = Math.max(story.weight, weightOfLink(page, link));
    byKey.set(address.key, story);
  }
  const list = withoutKickers(page, strongOnes(page, [...byKey.values()]));
  return { own: own?.host === 'page.invalid' ? null : own, list, only: fillIn(page, list) };
}

/** The address where it can be a story's, else null; each is read once. */
function storyAddress(href: string, base: string, known: Map<string, Address | null>): Address | null {
  let address = known.get(href);
  if (address !== undefined) return address;
  address = addressOf(href, base);
  if (address && ((address.path === '' && address.parameters === 0) || namesNoStory(address))) address = null;
  known.set(href, address);
  return address;
}

/** A story's links inside an element, found by halving: links are in order. At most the first twenty. */
export function linksWithin(page: Survey, { links }: { links: number[] }, index: number): number[] {
  let low = 0;
  for (let high = links.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (links[middle]! < index) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  while (found.length < 20 && low < links.length && links[low]! <= page.last[index]!) found.push(links[low++]!);
  return found;
}

function strongOnes(page: Survey, all: Story[]): Story[] {
  const strong = new Set(all.filter(isStrong));
  const marks = new Set([...strong].flatMap(({ links }) => links.filter((link) => page.weight[link]! >= PHRASE).map((link) => markOf(page, link))));
  return all.filter((story) => strong.has(story) || (!story.own && story.weight > 4 && story.links.some((link) => marks.has(markOf(page, link)))));
}

const isStrong = ({ weight, likeness, headed, empty, own }: Story): boolean => own ? weight >= SENTENCE : (headed && weight > 4) || weight >= SENTENCE || (likeness > 0 && (weight >= PHRASE || empty)) || (likeness > 1 && weight > 3);

function weightOfLink(page: Survey, link: number): number {
  if (page.weight[link]! > 0) return page.weight[link]!;
  const name = attributeOf(page.elements[link]!, 'title') ?? attributeOf(page.elements[link]!, 'aria-label') ?? '';
  return weightOf(name.slice(0, 500));
}

function isHeaded(page: Survey, link: number): boolean {
  for (let i = link, steps = 0; i >= 0 && steps < 3; i = page.parent[i]!, steps += 1) if (HEADINGS.test(page.tags[i]!)) return true;
  return page.headings[page.last[link]!]! > page.headings[link]!;
}

/** Author, date, category and tag links belong to a card but do not name its story. */
function isMinor(page: Survey, link: number): boolean {
  if (page.weight[link]! >= SENTENCE) return false;
  if (/\b(?:author|tag|sponsored)\b/.test(attributeOf(page.elements[link]!, 'rel') ?? '')) return true;
  for (let i = link, steps = 0; i >= 0 && steps < 3; i = page.parent[i]!, steps += 1) {
    if (HEADINGS.test(page.tags[i]!)) return false;
    if (zoneAt(page, i) === 'minor') return true;
  }
  return false;
}
