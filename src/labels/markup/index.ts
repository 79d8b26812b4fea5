import type { Budget } from '../../shared/budget';
import type { Item } from '../items';
import type { LabelReader } from '../reader';
import type { Regions } from '../regions';
import { addDisclosures } from './disclosure';
import { addLinkedData } from './linked-data';
import { Locator } from './locate';
import { addMetas } from './metas';
import { addMicrodata } from './microdata';

export interface MarkupContext {
  document: Document;
  url: string;
  items: Item[];
  regions: Regions;
  read: LabelReader;
  budget: Budget;
}

/** Adds what a page's data for machines says of its items; returns how many pieces were ignored as broken or too large. */
export function addMarkupEvidence({ document, url, items, regions, read, budget }: MarkupContext): number {
  const locator = new Locator(items, url);
  const ignored = addLinkedData(document, locator, read, budget);
  addDisclosures(document, items, locator, read, budget);
  addMetas(document, locator, read, budget);
  addMicrodata(document, locator, regions, read, budget);
  return ignored;
}
