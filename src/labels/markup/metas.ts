import type { Budget } from '../../shared/budget';
import { attributeOf, closest, queryAll } from '../../shared/dom';
import type { LabelReader } from '../reader';
import type { Locator } from './locate';
import { addMarkup, readDisclosure } from './statement';
import { degreeOfSourceType, metas, toolMetas } from './values';

/** In the body a property belongs to what it stands in (see microdata). */
const isOfPage = (meta: Element): boolean => closest(meta, 'head') !== null;
const mostMetas = 1_000;

/** Adds what the page's meta elements say to its articles; their values are read, never their mere presence. */
export function addMetas(document: Document, locator: Locator, read: LabelReader, budget: Budget): void {
  const found = queryAll(document, 'meta[content]').slice(0, mostMetas).filter(() => budget.take());
  const nameOf = (meta: Element): string => (attributeOf(meta, 'name') ?? (isOfPage(meta) ? attributeOf(meta, 'property') : null) ?? '').trim().toLowerCase();
  const tool = found.filter((meta) => toolMetas.has(nameOf(meta))).map((meta) => attributeOf(meta, 'content')).filter(Boolean).join(', ');
  for (const meta of found) {
    const name = nameOf(meta);
    const as = metas.get(name);
    if (!as) continue;
    const value = attributeOf(meta, 'content') ?? '';
    const sourceType = degreeOfSourceType(value);
    const said = as === 'sourceType' ? sourceType && { degree: sourceType, tool: '' } : readDisclosure(value, 'meta', read);
    if (said) for (const item of locator.articles) addMarkup(item, { ...said, tool: tool || said.tool, field: name, value }, 'meta', 'page', null);
  }
}
