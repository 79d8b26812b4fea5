import { attributeOf, classNameOf } from '../shared/dom';

/** Words that class names, ids and roles use for what stands inside a story but is not its text. */
const aside = /(?:^|[\s_-])(?:caption|figcaption|credits?|copyright|byline|authors?|dateline|timestamp|share|sharing|social|newsletter|promo|related|recommend|recommended|breadcrumbs?|tags|comments?|advert|advertisement|meta|toolbar|nav|menu)(?:$|[\s_-])/i;

/** Class and id of an element in one string, `camelCase` cut into words, at most 400 characters. */
export function namesOf(element: Element): string {
  return `${classNameOf(element)} ${attributeOf(element, 'id') ?? ''}`.slice(0, 400).replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** True where the element's own names say that it is beside the story. */
export const namedAside = (element: Element): boolean => aside.test(namesOf(element));
