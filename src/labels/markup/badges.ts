import type { Budget } from '../../shared/budget';
import { attributeOf, localNameOf, queryAll } from '../../shared/dom';
import { bind } from '../bind';
import { looksLikeIcon } from '../icon';
import type { Regions } from '../regions';
import type { Degree } from '../types';
import { addMarkup } from './statement';
import { classes, degreeOfIcon } from './values';

/** Adds what a publishing system's own AI badges and the official icons say, by class and by alternative text. */
export function addBadges(document: Document, regions: Regions, order: Map<Element, number>, budget: Budget): void {
  for (const element of queryAll(document, '[class*="ai-"]')) {
    if (!budget.take()) return;
    const [name, known] = (attributeOf(element, 'class') ?? '').split(/\s+/).map((one) => [one, classes.get(one)] as const).find(([, found]) => found) ?? [];
    if (name && known) attach(element, known.degree, known.about, 'class', name, regions, order);
  }
  for (const element of queryAll(document, 'img[alt], svg, [role=img]')) {
    if (!budget.take()) return;
    const alternative = alternativeOf(element);
    const degree = alternative.length <= 20 ? degreeOfIcon(alternative) : null;
    if (degree && isIcon(element)) attach(element, degree, 'any', 'icon', alternative, regions, order);
  }
}

function alternativeOf(element: Element): string {
  const named = attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label');
  if (named !== null || localNameOf(element) !== 'svg') return named ?? '';
  return queryAll(element, 'title')[0]?.textContent?.trim() ?? '';
}

/** A picture that happens to be called "AI" is no icon. */
const isIcon = (element: Element): boolean => localNameOf(element) !== 'img' || looksLikeIcon(element);

function attach(element: Element, degree: Degree, about: 'any' | 'image', field: string, value: string, regions: Regions, order: Map<Element, number>): void {
  const owner = regions.ownerOf(element);
  for (const item of bind({ element, owner, part: regions.partOf(element), place: 'badge', reading: { about } }, { order, boxOf: regions.boxOf })) if (item.element !== element) addMarkup(item, { degree, field, value, tool: '' }, 'badge', 'item', element);
}
