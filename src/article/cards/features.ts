import { attributeOf } from '../../shared/dom';
import { wordsIn } from '../letters';
import { siteOf } from './address';
import type { Body } from './body';
import { headlineOf, runsOf } from './headline';
import type { Candidate } from './roots';
import { NONE } from './partition';
import { linksWithin, type Stories, type Story } from './stories';
import { type Survey, zoneAt } from './survey';
import { textOf } from './text';
import { namesCard, type Zone } from './zones';
import words from './words';

/** What speaks for and against a candidate; numbers mostly in 0 … 1. The judge weighs them by weights.json. */
export type Features = Record<string, number>;

export interface Observed extends Candidate {
  headline: number;
  features: Features;
}

const HEADINGS = /^h[1-6]$/;
const PRICE = /[€$£¥₩₹]\s?\d|\d\s?(?:€|kr\b|zł)/;
const DATE = /\d[:./h]\s?\d|\b(?:19|20)\d\d\b|\d\s?(?:[월月時시]|ago\b|min\b)/;
/** A label, price or date is a short run of text. */
const SHORT = 26;
/** One line beside its link (a label, who wrote it, when) says nothing against a card. */
const EXTRA_LINE = 60;

/** Observes each candidate by itself, then beside its siblings: a list is all teasers or none. */
export function observeCandidates(page: Survey, stories: Stories, candidates: Candidate[], body: Body): Observed[] {
  const zoneIn = zonesOf(page);
  const site = stories.own ? siteOf(stories.own.host) : commonSite(stories);
  const seen = candidates.map((candidate) => observe(page, stories, candidate, body, zoneIn(candidate.root), site));
  addSiblings(page, seen);
  return seen;
}

function observe(page: Survey, stories: Stories, candidate: Candidate, body: Body, zone: Zone, site: string): Observed {
  const { root, story } = candidate;
  const about = stories.list[story]!;
  const inside = linksWithin(page, about, root);
  const headline = headlineOf(page, root, inside);
  const weight = page.weight[headline]!;
  const up = page.parent[root]!;
  const features: Features = {
    bias: 1,
    long: Math.min(weight, 60) / 60,
    mute: weight < 4 ? 1 : 0,
    tiny: weight < 14 ? 1 : 0,
    huge: weight > 600 ? 1 : 0,
    headed: HEADINGS.test(page.tags[headline]!) ? 1 : 0,
    linkedHeading: about.headed ? 1 : 0,
    picture: page.pictures[root]! > 0 ? 1 : 0,
    teaser: Math.min(Math.max(0, page.weight[root]! - weight - EXTRA_LINE), 150) / 150,
    unlinked: inside.every((link) => page.weight[link] === 0) ? 0 : unlinkedShare(page, root),
    card: namesCard(page.elements[root]!) || (up >= 0 && namesCard(page.elements[up]!)) ? 1 : 0,
    soft: zone === 'soft' ? 1 : 0,
    softLong: zone === 'soft' && weight >= 30 ? 1 : 0,
    ad: zone === 'ad' ? 1 : 0,
    leads: leadsList(page, stories, root, headline) ? 1 : 0,
    hard: zone === 'hard' ? 1 : 0,
    minor: zone === 'minor' ? 1 : 0,
    inBody: body.isAround(up) ? 1 : 0,
    promotion: body.isAround(up) && about.likeness > 1 && weight >= 26 && siteOf(about.address.host) === site ? 1 : 0,
    nofollow: inside.some((link) => /nofollow|sponsored/.test(attributeOf(page.elements[link]!, 'rel') ?? '')) ? 1 : 0,
    ...addressFeatures(about, site),
    ...runFeatures(page, root),
  };
  return { ...candidate, headline, features };
}

/** How much of an element's text is in no link, beyond one line of it. */
function unlinkedShare(page: Survey, root: number): number {
  const weight = page.weight[root]!;
  return weight === 0 ? 0 : Math.max(0, weight - page.linked[root]! - EXTRA_LINE) / weight;
}

/** True for a heading that stands before something with several stories: the name of a list, linked to its section. */
function leadsList(page: Survey, stories: Stories, root: number, headline: number): boolean {
  const after = page.last[root]! + 1;
  const bare = page.pictures[root] === 0 && page.weight[root] === page.weight[headline] && page.headings[page.last[root]!]! > (page.headings[root - 1] ?? 0);
  return bare && page.parent[after] === page.parent[root] && stories.only[after] !== NONE && stories.only[after] !== stories.only[root];
}

function addressFeatures({ address, likeness }: Story, site: string): Features {
  return {
    likeness1: likeness >= 1 ? 1 : 0,
    likeness2: likeness >= 2 ? 1 : 0,
    likeness3: likeness >= 3 ? 1 : 0,
    foreign: siteOf(address.host) === site ? 0 : 1,
    shallow: address.path.split('/').length <= 2 ? 1 : 0,
    query: Math.min(address.parameters, 3) / 3,
  };
}

/** What the short pieces of text in and right before a card say: a price, a date, that somebody paid for it. */
function runFeatures(page: Survey, root: number): Features {
  const short = runsOf(page, root).filter((run) => page.weight[run]! <= SHORT).slice(0, 12).map((run) => textOf(page, run, 80));
  return {
    price: short.some((text) => PRICE.test(text)) ? 1 : 0,
    date: short.some((text) => DATE.test(text)) ? 1 : 0,
    paid: short.some(saysPaid) ? 1 : 0,
  };
}

function saysPaid(text: string): boolean {
  const plain = wordsIn(text);
  return words.paid.has(plain) || words.paid.has(plain.split(' ').slice(0, 2).join(' ')) || words.paid.has(lastMarked(text));
}

/** The only word after the last colon, bar or open bracket ("Headline | Advertisement"), or ''. */
function lastMarked(text: string): string {
  const trimmed = text.trim().toLowerCase();
  const at = Math.max(trimmed.lastIndexOf(':'), trimmed.lastIndexOf('('), trimmed.lastIndexOf('|'));
  const marked = at < 0 ? '' : trimmed.slice(at + 1).replace(/\)$/, '').trimStart();
  return /\s/.test(marked) ? '' : marked;
}

/** True where one of the last two texts before a list, its heading, says that it is paid for. */
function isUnderPaid(page: Survey, first: number): boolean {
  const from = page.firstText[first]!;
  const before = page.texts.slice(Math.max(0, from - 6), from).map((text) => text.data.trim()).filter((text) => text !== '').slice(-2);
  return before.some((text) => text.length < 40 && wordsIn(text).split(' ').some((word) => words.paid.has(word)));
}

function addSiblings(page: Survey, seen: Observed[]): void {
  const groups = new Map<number, Observed[]>();
  for (const one of seen) {
    const group = groups.get(page.parent[one.root]!);
    if (group) group.push(one);
    else groups.set(page.parent[one.root]!, [one]);
  }
  for (const group of groups.values()) {
    const mean = (name: string): number => group.reduce((sum, { features }) => sum + features[name]!, 0) / group.length;
    const shared = { paidBefore: isUnderPaid(page, group[0]!.root) ? 1 : 0, alone: group.length === 1 ? 1 : 0, many: Math.min(group.length, 8) / 8, allLong: mean('long'), allLikely: mean('likeness1'), allHeaded: mean('headed'), allPictures: mean('picture'), allForeign: mean('foreign'), allPrices: mean('price'), allTiny: mean('tiny') };
    for (const one of group) Object.assign(one.features, shared);
  }
}

/** A zone holds for everything inside it, unless it is most of the page. Each element is asked once. */
function zonesOf(page: Survey): (index: number) => Zone {
  const half = (page.weight[0] ?? 0) / 2;
  const known: (Zone | undefined)[] = [];
  return (index) => {
    const path: number[] = [];
    for (let at = index; at >= 0 && known[at] === undefined; at = page.parent[at]!) path.push(at);
    for (const at of path.reverse()) {
      const above = known[page.parent[at]!];
      const own = page.weight[at]! > half ? 'none' : zoneAt(page, at);
      const isInherited = above === 'ad' || (above === 'hard' && own !== 'ad') || (above === 'soft' && own !== 'hard' && own !== 'ad');
      known[at] = isInherited ? above : own;
    }
    return known[index]!;
  };
}

/** Where the page's own address is unknown, the site that most of its links lead to. */
function commonSite(stories: Stories): string {
  const counts = new Map<string, number>();
  for (const { address } of stories.list) counts.set(siteOf(address.host), (counts.get(siteOf(address.host)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as [string, number])[0];
}
