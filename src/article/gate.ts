import { attributeOf, documentElementOf, hasAttribute, localNameOf, parentElementOf, queryAll, textContentOf, textWalker } from '../shared/dom';

/** Text nodes looked at, and the characters of prose that make a story in scripts with and without spaces. */
const mostNodes = 6000;
const enoughProse = 500;
const dense = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const storyTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:[A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|NewsMediaOrganization|Report)"/;
const shopTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:Product|ProductGroup|Offer|AggregateOffer|JobPosting|Recipe|SoftwareApplication)"/;
const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'button', 'a', 'title']);

/**
 * Whether a page is worth reading for stories or cards: one story, or a list of them. A cheap guess from the head and
 * a sample of the text (within 2 ms); shops, mail, editors, search results and apps answer no.
 */
export function looksLikeNews(document: Document): boolean {
  const type = document.contentType;
  if (type && type !== 'text/html' && type !== 'application/xhtml+xml') return false;
  const root = documentElementOf(document);
  if (!root) return false;
  const said = declared(document);
  if (said === 'other') return false;
  if (said === 'story') return true;
  return hasProse(document, root) || listsStories(document);
}

/** What the page says of itself in its head. */
function declared(document: Document): 'story' | 'other' | null {
  const kind = queryAll(document, 'meta[property="og:type"]')[0];
  const content = kind ? (attributeOf(kind, 'content') ?? '').toLowerCase() : '';
  if (content === 'article') return 'story';
  if (/^(?:product|og:product|video\.|music\.|profile)/.test(content)) return 'other';
  if (queryAll(document, 'meta[property="article:published_time"], [itemtype*="schema.org/NewsArticle"]').length > 0) return 'story';
  const linked = queryAll(document, 'script[type="application/ld+json"]').slice(0, 8).map((script) => (textContentOf(script) ?? '').slice(0, 100_000));
  if (linked.some((text) => storyTypes.test(text))) return 'story';
  return linked.some((text) => shopTypes.test(text)) ? 'other' : null;
}

/** Three or more long runs of text outside links, controls and editable regions. */
function hasProse(document: Document, root: Element): boolean {
  const walker = textWalker(document, root);
  let runs = 0;
  let characters = 0;
  for (let count = 0; count < mostNodes; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < 30) continue;
    const parent = parentElementOf(node);
    if (!parent || unread.has(localNameOf(parent)) || isEditable(parent)) continue;
    const text = node.data.slice(0, 2000).trim();
    const weight = dense.test(text) ? 2.5 : 1;
    if (text.length * weight < 80) continue;
    runs += 1;
    characters += text.length * weight;
    if (runs >= 3 && characters >= enoughProse) return true;
  }
  return false;
}

/** Several linked headlines that each stand with a date or in an `article` element. */
function listsStories(document: Document): boolean {
  const headlines = queryAll(document, 'article :is(h2, h3, h4) a[href], article a[href] :is(h2, h3, h4)');
  return headlines.length >= 4;
}

function isEditable(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 6; at = parentElementOf(at), up++) {
    if (hasAttribute(at, 'contenteditable') && attributeOf(at, 'contenteditable') !== 'false') return true;
  }
  return false;
}
