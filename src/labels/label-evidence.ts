import type { Picture } from '../article/types';
import type { Budget } from '../shared/budget';
import { attributeOf, closest, contains, localNameOf, queryAll } from '../shared/dom';
import { bind, partsBeside } from './bind';
import { generatedLines } from './generated-content';
import type { Item } from './items';
import { longestCaption, longestLine } from './lines';
import type { Line, PageLines } from './lines';
import type { LabelMemory } from './memory';
import { isHeadline, placeOf } from './place';
import { isLink, isMenu, isRemark } from './prose';
import type { LabelHint, LabelReader, LabelReading } from './reader';
import type { Regions } from './regions';
import type { Evidence, Place } from './types';
import { canBeSeen } from './visible';

const longestQuote = 300;
const longestCredit = 80;
/** Longer lines amid a story, or outside of all, tell of something else than how it was made. */
const longestRemark = 90;

/** What the judge of visible words works with. */
export interface LabelContext {
  document: Document;
  items: Item[];
  regions: Regions;
  read: LabelReader;
  budget: Budget;
  /** False for a line that no reader can find anything in: where it stands need not be known. */
  mayTell: (text: string) => boolean;
  /** Languages of the page, most likely first. */
  langs: string[];
  page: PageLines;
  /** What labels said before the page was translated in place. */
  memory: LabelMemory | null;
}

/** Adds to each item what visible words beside it and the names of its elements say. */
export function addLabelEvidence(context: LabelContext): void {
  for (const item of context.items) if (item.owner) addOwnWords(item, context);
  for (const line of context.page.lines) {
    if (isMenu(line)) continue;
    const spoke = line.chips.filter((chip) => addLine(chip, null, context));
    if (spoke.length === 0) addLine(line, null, context);
  }
  for (const line of namedElements(context.document, context.budget)) addLine(line, 'title', context);
  for (const line of generatedLines(context.document, context.items, context.budget)) addLine(line, 'generated-content', context);
}

/** Alternative text, and caption and credit where they stand in no element that is read as a line. */
function addOwnWords(item: Item, { read, langs, page }: LabelContext): void {
  const picture = item.target as Picture;
  const own: [Place, string, Element | null][] = [
    ['alt', picture.alt, picture.element],
    ['caption', picture.caption, picture.captionElement],
    ['credit', picture.credit, picture.creditElement],
  ];
  for (const [place, text, element] of own) {
    if (!text || text.length > longestCaption || (place !== 'alt' && element && page.order.has(element))) continue;
    const reading = read(text, hintFor(item, place, langs, text.length));
    if (reading && isOf(item, reading) && canBeSeen(element ?? picture.element, item.listed ? item.element : null)) add(item, evidenceOf(reading, place, element ?? picture.element));
  }
}

/** A picture that the finder left out must be called a picture: else it may be a sign beside another. */
const isOf = ({ listed, kind }: Item, { about }: LabelReading): boolean => (listed ? about !== 'text' : about === (kind === 'picture' ? 'image' : kind));

function* namedElements(document: Document, budget: Budget): Generator<Line> {
  for (const element of queryAll(document, '[title], [aria-label]')) {
    if (!budget.take()) return;
    const text = attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? '';
    const story = localNameOf(element) === 'a' || closest(element, 'nav, form, [role=dialog]') !== null;
    if (text.length > 1 && text.length <= longestLine && !story) yield { text, element, chips: [] };
  }
}

/** True when the line is a label, whether or not an item was found for it; of a page translated in place its original speaks. */
function addLine(line: Line, named: Place | null, context: LabelContext): boolean {
  const { items, regions, langs, page, memory } = context;
  const remembered = named ? null : (memory?.recall(line.element) ?? null);
  if (!remembered && !context.mayTell(line.text)) return false;
  const part = regions.partOf(line.element);
  const holder = holderOf(line.element, part, regions);
  if (isHeadline(line, holder)) return false;
  const first = named ?? placeOf(line, holder, part, page.order);
  if (!isReadable(line, first, part, holder)) return false;
  const reading = remembered ?? context.read(line.text, hintFor(part, first, langs, line.text.length));
  if (reading && !named) memory?.note(line.element, reading);
  if (!reading || !canBeSeen(line.element, holder?.element ?? null)) return false;
  const owner = holder ?? regions.storyBeside(line.element);
  const place = owner === holder || named ? first : placeOf(line, owner, part, page.order);
  const evidence = evidenceOf(reading, place, line.element);
  if (reading.scope !== 'item') {
    for (const item of coveredBy(reading, owner, items)) add(item, evidence);
    return true;
  }
  for (const item of bind({ element: line.element, owner, part, place, reading }, { order: page.order, boxOf: regions.boxOf })) {
    if (!(owner && item.kind === 'article' && regions.inTeaser(line.element, owner))) add(item, evidence);
  }
  return true;
}

/** The card or article that words belong to: by where they stand, among cards by what they stand next to. */
function holderOf(element: Element, part: Item | null, regions: Regions): Item | null {
  const owner = regions.ownerOf(element);
  return (owner?.kind === 'card' ? owner : regions.cardBeside(element) ?? owner) ?? part?.owner ?? null;
}

/** Long lines are prose but for captions; in the middle of a story, and outside of all, a label must stand apart or beside a picture. */
function isReadable(line: Line, place: Place, part: Item | null, owner: Item | null): boolean {
  if (line.text.length > (place === 'caption' || place === 'credit' ? longestCaption : longestLine)) return false;
  if (place === 'body' && !part) return line.text.length <= longestRemark && (isRemark(line) || partsBeside(line.element, owner).length > 0);
  return place !== 'site' || !isLink(line);
}

/** Words near a headline are read as a badge's (the headline itself never is), few words on a picture as its credit. */
function hintFor(part: Item | null, place: Place, langs: string[], length: number): LabelHint {
  const kinds = { picture: 'image', video: 'video', audio: 'audio', article: 'text', card: 'text' } as const;
  const onPicture = part !== null && length <= longestCredit && (place === 'overlay' || place === 'caption');
  return { langs, place: onPicture ? 'credit' : place === 'headline' ? 'badge' : place, kind: kinds[part?.kind ?? 'article'] };
}

/** What a statement about a whole page or site speaks of: from within a story no more than that story and its pictures. */
function coveredBy(reading: LabelReading, owner: Item | null, items: Item[]): Item[] {
  const kinds = { text: ['article', 'card'], image: ['picture'], video: ['video'], audio: ['audio'], any: ['article', 'card'] }[reading.about];
  const covered = items.filter((item) => item.listed && kinds.includes(item.kind));
  if (owner) return covered.filter((item) => (item.owner ?? item) === owner);
  return reading.scope === 'site' ? covered : covered.filter((item) => (item.owner ?? item).kind === 'article');
}

function evidenceOf(reading: LabelReading, place: Place, element: Element): Evidence {
  return { source: 'label', degree: reading.degree, place, quote: reading.quote.slice(0, longestQuote), field: '', tool: reading.tool, scope: reading.scope, element };
}

/** One statement seen twice (a caption and its line) is one piece of evidence. */
function add(item: Item, evidence: Evidence): void {
  const same = (other: Evidence): boolean =>
    other.source === 'label' && other.degree === evidence.degree && other.element !== null && evidence.element !== null &&
    (contains(other.element, evidence.element) || contains(evidence.element, other.element));
  if (!item.evidence.some(same)) item.evidence.push(evidence);
}
