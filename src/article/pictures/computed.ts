import type { Budget } from '../../shared/budget';
import { ownerDocumentOf, queryAll } from '../../shared/dom';
import { absolute, backgroundAddress } from './url';
import { hintsOf, type HintList } from './words';

const MAX_ASKED = 20;
const MAX_NAMED = 200;

/** A background picture that the page's stylesheets give an element. */
export interface Background {
  element: Element;
  url: string;
}

/**
 * Background pictures by stylesheet inside an element that shows no other picture: asks at most 20
 * elements whose names are in the given hint lists. Nothing where the DOM computes no styles.
 */
export function computedBackgrounds(root: Element, lists: HintList[], base: string, budget: Budget): Background[] {
  const view = ownerDocumentOf(root)?.defaultView;
  if (!view?.getComputedStyle) return [];
  const found: Background[] = [];
  const likely = [root, ...queryAll(root, 'div, span, a, figure, section, i, header').slice(0, MAX_NAMED)].filter((element) => lists.some((list) => hintsOf(element).has(list))).slice(0, MAX_ASKED);
  for (const element of likely) {
    if (!budget.take(10)) break;
    const image = view.getComputedStyle(element).backgroundImage ?? '';
    const address = image.includes('url(') ? backgroundAddress(`background:${image}`) : null;
    const url = address === null ? null : absolute(address, base);
    if (url !== null && !url.startsWith('data:') && !/\.svg(?:$|[?#])/.test(url)) found.push({ element, url });
  }
  return found;
}
