import { attributeOf, queryAll, textContentOf } from '../shared/dom';

/** Elements looked at that say what the page is, and blocks of JSON-LD among them. */
const mostSayings = 200;
const mostLinked = 8;

const storyTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:[A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|NewsMediaOrganization|Report)"/;
const otherTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:Product|ProductGroup|Offer|AggregateOffer|JobPosting|Recipe|SoftwareApplication|WebApplication|SearchResultsPage|CheckoutPage|QAPage|DiscussionForumPosting|ProfilePage)"/;
/** Where a page may say what it is: in its head, and in data for machines anywhere. */
const sayings = 'meta[property], script[type="application/ld+json"]';
const microdata = '[itemtype], [itemprop="priceCurrency"]';

/** What the page says of itself; in two searches, since each goes through all of it. */
export function declared(page: Document | Element): 'story' | 'other' | null {
  const said = { kind: '', dated: false, sells: false };
  const linked: string[] = [];
  for (const element of queryAll(page, sayings).slice(0, mostSayings)) {
    const property = attributeOf(element, 'property');
    if (property === null) linked.push((textContentOf(element) ?? '').slice(0, 100_000));
    else if (property === 'og:type') said.kind ||= (attributeOf(element, 'content') ?? '').toLowerCase();
    else if (property === 'article:published_time') said.dated = true;
    else if (property.startsWith('product:')) said.sells = true;
  }
  if (said.kind === 'article') return 'story';
  if (/^(?:product|og:product|video\.|music\.|profile)/.test(said.kind)) return 'other';
  const marked = queryAll(page, microdata).slice(0, mostSayings).map((element) => attributeOf(element, 'itemtype'));
  if (said.dated || marked.some((type) => type?.includes('schema.org/NewsArticle'))) return 'story';
  if (linked.slice(0, mostLinked).some((text) => storyTypes.test(text))) return 'story';
  return said.sells || marked.some((type) => type === null || type.includes('schema.org/Product')) || linked.slice(0, mostLinked).some((text) => otherTypes.test(text)) ? 'other' : null;
}
