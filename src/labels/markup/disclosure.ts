import type { Article } from '../../article/types';
import type { Budget } from '../../shared/budget';
import { attributeOf, contains, localNameOf, parentElementOf, queryAll } from '../../shared/dom';
import type { Item } from '../items';
import type { LabelReader } from '../reader';
import type { Degree } from '../types';
import type { Locator } from './locate';
import { addMarkup, readDisclosure } from './statement';
import type { Said } from './statement';
import { isFlag } from './values';

const names = ['ai-disclosure', 'data-ai-disclosure'];
const toolNames = ['ai-model', 'ai-provider', 'data-ai-model', 'data-ai-provider'];
const wholeShare = 0.8;

interface Disclosure {
  element: Element;
  said: Said;
}

/** Adds what `ai-disclosure` attributes and `<genai>` elements say; for each item its nearest ancestor with one decides. */
export function addDisclosures(document: Document, items: Item[], locator: Locator, read: LabelReader, budget: Budget): void {
  const disclosed = new Map<Element, Disclosure | null>();
  for (const element of queryAll(document, '[ai-disclosure], [data-ai-disclosure], genai')) {
    if (!budget.take()) break;
    disclosed.set(element, disclosureAt(element, read));
  }
  if (disclosed.size === 0) return;
  for (const item of items) {
    const nearest = item.kind === 'article' ? overBlocks(item, disclosed) : nearestTo(item, disclosed, locator);
    if (nearest) addMarkup(item, nearest.said, 'attribute', isPage(nearest.element) ? 'page' : 'item', nearest.element);
  }
}

function disclosureAt(element: Element, read: LabelReader): Disclosure | null {
  const isGenai = localNameOf(element) === 'genai';
  const attribute = names.find((name) => attributeOf(element, name) !== null) ?? (isGenai ? 'value' : names[0]!);
  const value = attributeOf(element, attribute) ?? '';
  // Scripts and style sheets name the disclosure's own element by `data-ai-disclosure="true"`.
  const known = attribute === 'data-ai-disclosure' && isFlag(value) ? null : readDisclosure(value, 'attribute', read);
  const degree: Degree | null = known?.degree ?? (isGenai && value === '' ? 'generated' : null);
  const tool = toolNames.map((name) => attributeOf(element, name)).filter(Boolean).join(', ');
  return degree && { element, said: { degree, field: isGenai ? 'genai' : attribute, value: value || 'genai', tool: tool || (known?.tool ?? '') } };
}

const isPage = (element: Element): boolean => ['html', 'body', 'main'].includes(localNameOf(element));

/** Cards and pictures: what stands around a whole story, or around the page, does not speak of its pictures or of teasers in it. */
function nearestTo(item: Item, disclosed: Map<Element, Disclosure | null>, locator: Locator): Disclosure | null {
  for (let at: Element | null = item.element; at; at = parentElementOf(at)) {
    if (at !== item.element && locator.articles.some((article) => contains(at, article.element))) return null;
    if (item.owner?.element === at) return null;
    const found = disclosed.get(at);
    if (found !== undefined) return item.listed || at === item.element || !locator.partsIn(at).some((part) => part.listed) ? found : null;
  }
  return null;
}

/** An article is what most of its text is said to be; if only a part was made with AI, AI assisted. */
function overBlocks(item: Item, disclosed: Map<Element, Disclosure | null>): Disclosure | null {
  const shares = new Map<Disclosure | null, number>();
  let total = 0;
  for (const { element, text } of (item.target as Article).blocks) {
    let at: Element | null = element;
    while (at && disclosed.get(at) === undefined) at = parentElementOf(at);
    const found = (at && disclosed.get(at)) ?? null;
    shares.set(found, (shares.get(found) ?? 0) + text.length);
    total += text.length;
  }
  const whole = [...shares].find(([found, share]) => found && share >= total * wholeShare)?.[0];
  if (whole) return whole;
  const part = [...shares.keys()].find((found) => found && found.said.degree !== 'none');
  return part ? { element: part.element, said: { ...part.said, degree: 'assisted' } } : null;
}
