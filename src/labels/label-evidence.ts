import type { Picture } from '../article/types';
import type { Budget } from '../shared/budget';
import { attributeOf, closest, localNameOf, queryAll } from '../shared/dom';
import { bind } from './bind';
import type { Statement } from './bind';
import type { Item } from './items';
import { longestLine, readLines } from './lines';
import type { Line } from './lines';
import { isHeadline, placeOf } from './place';
import type { LabelReader, LabelReading } from './reader';
import type { Regions } from './regions';
import type { Evidence, Place } from './types';

const quoteLength = 300;

/** Adds to each item what visible words beside it and the names of its elements say. */
export function addLabelEvidence(document: Document, items: Item[], regions: Regions, read: LabelReader, budget: Budget, lang: string): void {
  if (!document.body) return;
  for (const item of items) if (item.owner) addOwnWords(item, read, lang);
  for (const line of readLines(document.body, budget)) addLine(line, items, regions, read, lang);
  for (const line of namedElements(document, budget)) addLine(line, items, regions, read, lang, 'title');
}

/** Alternative text, and caption and credit as the finder took them (they may stand in attributes only). */
function addOwnWords(item: Item, read: LabelReader, lang: string): void {
  const picture = item.target as Picture;
  const own: [Place, string, Element | null][] = [
    ['alt', picture.alt, picture.element],
    ['caption', picture.caption, picture.captionElement],
    ['credit', picture.credit, picture.creditElement],
  ];
  for (const [place, text, element] of own) {
    const reading = text && text.length <= longestLine ? read(text, { lang, place }) : null;
    if (reading && reading.about !== 'text') add(item, evidenceOf(reading, place, element ?? picture.element));
  }
}

function* namedElements(document: Document, budget: Budget): Generator<Line> {
  for (const element of queryAll(document, 'body [title], body [aria-label]')) {
    if (!budget.take()) return;
    const text = attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? '';
    const story = localNameOf(element) === 'a' || closest(element, 'nav, form, [role=dialog]') !== null;
    if (text.length > 1 && text.length <= longestLine && !story) yield { text, element };
  }
}

function addLine(line: Line, items: Item[], regions: Regions, read: LabelReader, lang: string, named: Place | null = null): void {
  const owner = regions.ownerOf(line.element);
  if (isHeadline(line, owner)) return;
  const place = named ?? placeOf(line, owner);
  const reading = read(line.text, { lang, place });
  if (!reading) return;
  const statement: Statement = { element: line.element, owner, place, reading };
  if (reading.scope !== 'item') {
    for (const item of coveredBy(reading, items)) add(item, evidenceOf(reading, place, line.element));
    return;
  }
  const item = bind(statement, regions);
  if (item) add(item, evidenceOf(reading, place, line.element));
}

/** What a statement about a whole page or site speaks of; what stands on a card is another page's. */
function coveredBy(reading: LabelReading, items: Item[]): Item[] {
  const kind = { text: ['article', 'card'], image: ['picture'], video: ['video'], audio: ['audio'], any: ['article', 'card'] }[reading.about];
  return items.filter((item) => kind.includes(item.kind) && (reading.scope === 'site' || (item.owner ?? item).kind === 'article'));
}

function evidenceOf(reading: LabelReading, place: Place, element: Element): Evidence {
  return { source: 'label', degree: reading.degree, place, quote: reading.quote.slice(0, quoteLength), field: '', tool: reading.tool, scope: reading.scope, element };
}

/** One statement seen twice (a chip and its block, a caption and its line) is one piece of evidence. */
function add(item: Item, evidence: Evidence): void {
  const known = item.evidence.some((other) => other.source === 'label' && other.element === evidence.element && other.degree === evidence.degree);
  if (!known) item.evidence.push(evidence);
}
