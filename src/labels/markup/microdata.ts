import type { Budget } from '../../shared/budget';
import { attributeOf, closest, foldedText, parentElementOf, queryAll } from '../../shared/dom';
import type { Item } from '../items';
import type { LabelReader } from '../reader';
import type { Regions } from '../regions';
import type { Locator } from './locate';
import { addMarkup, readDisclosure } from './statement';
import type { Said } from './statement';
import { degreeOfSourceType, isAgent } from './values';

const selector = '[itemprop], [property]';
const properties = /(?:^|[\s:/])(?:digitalSourceType|aiDisclosure|author|creator)(?:$|\s)/i;
const scopes = '[itemscope], [typeof]';

/** Adds what microdata and RDFa say: the same properties as in JSON-LD, on the item that the property's scope is around. */
export function addMicrodata(document: Document, locator: Locator, regions: Regions, read: LabelReader, budget: Budget): void {
  for (const element of queryAll(document, selector)) {
    if (!budget.take()) return;
    if (!properties.test(propertyOf(element))) continue;
    const said = saidBy(element, read);
    const item = said && subjectOf(element, locator, regions);
    if (said && item) addMarkup(item, said, 'microdata', 'item', element);
  }
}

const propertyOf = (element: Element): string => attributeOf(element, 'itemprop') ?? attributeOf(element, 'property') ?? '';

function saidBy(element: Element, read: LabelReader): Said | null {
  const property = propertyOf(element).split(/\s+/).map((name) => name.split(':').at(-1)!.split('/').at(-1)!);
  const value = ['content', 'href', 'resource', 'src'].map((name) => attributeOf(element, name)).find(Boolean) ?? foldedText(element, 300);
  if (property.some((name) => /^digitalSourceType$/i.test(name))) {
    const degree = degreeOfSourceType(value);
    return degree && { degree, field: 'digitalSourceType', value, tool: '' };
  }
  if (property.includes('aiDisclosure')) {
    const known = readDisclosure(value, 'microdata', read);
    return known && { ...known, field: 'aiDisclosure', value };
  }
  const type = attributeOf(element, 'itemtype') ?? attributeOf(element, 'typeof') ?? '';
  const name = foldedText(queryAll(element, '[itemprop~="name"], [property~="name"], [property~="schema:name"]')[0] ?? element, 300);
  return /(?:Software|Web)Application$/.test(type) && isAgent(name) ? { degree: 'generated', field: property[0]!, value: name, tool: name } : null;
}

/** A property's scope that is typed as a picture speaks of the picture in it, any other of the story around it. */
function subjectOf(element: Element, locator: Locator, regions: Regions): Item | null {
  const outside = parentElementOf(element);
  const scope = outside && closest(outside, scopes);
  const type = scope ? (attributeOf(scope, 'itemtype') ?? attributeOf(scope, 'typeof') ?? '') : '';
  if (scope && /(?:Image|Video|Audio|Media)Object|Photograph/.test(type)) return locator.partsIn(scope)[0] ?? null;
  const owner = regions.ownerOf(scope ?? element);
  if (owner) return owner;
  return locator.articles.length === 1 && !/WebSite|Organization/.test(type) ? locator.articles[0]! : null;
}
