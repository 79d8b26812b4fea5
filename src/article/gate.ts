import { attributeOf, childrenOf, closest, documentElementOf, elementsNamed, localNameOf, parentElementOf, queryAll, textContentOf, textWalker } from '../shared/dom';
import { LetterPattern } from './letters';

/** Text nodes looked at, and the characters of prose that make a story in scripts with and without spaces. */
const mostNodes = 6000;
const enoughProse = 500;
const dense = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A page with more elements is not searched as a whole: its head, and the beginning of its text and of its articles must do. */
const large = 20_000;
const mostNodesOfLarge = 2500;
/** Linked headlines in articles, or beside as many times, that make a list of stories. */
const enoughHeadlines = 4;
const enoughTimes = 3;

const storyTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:[A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|NewsMediaOrganization|Report)"/;
const otherTypes = /"@type"\s*:\s*(?:\[\s*)?"(?:Product|ProductGroup|Offer|AggregateOffer|JobPosting|Recipe|SoftwareApplication|WebApplication|SearchResultsPage|CheckoutPage|QAPage|DiscussionForumPosting|ProfilePage)"/;
const goods = '[itemtype*="schema.org/Product"], meta[property^="product:"], [itemprop="priceCurrency"]';
const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'button', 'a', 'title']);

/** What is being written, and parts of an app (a list of mails, a chat, a table of data): no story's text stands there. */
const app = '[contenteditable]:not([contenteditable="false"]), ' + ['textbox', 'grid', 'treegrid', 'row', 'gridcell', 'listbox', 'option', 'tree', 'treeitem', 'log', 'dialog', 'alertdialog', 'menu', 'toolbar'].map((role) => `[role="${role}"]`).join(', ');

/**
 * Whether a page is worth reading for stories or cards: one story, or a list of them. A cheap guess from the head and
 * a sample of the text (within 2 ms); shops, mail, editors, search results and apps answer no.
 */
export function looksLikeNews(document: Document): boolean {
  const type = document.contentType;
  if (type && type !== 'text/html' && type !== 'application/xhtml+xml') return false;
  const root = documentElementOf(document);
  if (!root) return false;
  const isLarge = elementsNamed(document, '*')[large] !== undefined;
  const said = declared(isLarge ? headOf(root) : document);
  if (said === 'other') return false;
  if (said === 'story') return true;
  if (!isLarge && isSearched(document)) return false;
  if (hasProse(document, root, isLarge ? mostNodesOfLarge : mostNodes)) return true;
  return isLarge ? beginsWithStories(document) : listsStories(document);
}

const headOf = (root: Element): Element => Array.from(childrenOf(root)).find((child) => localNameOf(child) === 'head') ?? root;

/** What the page says of itself in its head. */
function declared(page: Document | Element): 'story' | 'other' | null {
  const kind = queryAll(page, 'meta[property="og:type"]')[0];
  const content = kind ? (attributeOf(kind, 'content') ?? '').toLowerCase() : '';
  if (content === 'article') return 'story';
  if (/^(?:product|og:product|video\.|music\.|profile)/.test(content)) return 'other';
  if (queryAll(page, 'meta[property="article:published_time"], [itemtype*="schema.org/NewsArticle"]').length > 0) return 'story';
  const linked = queryAll(page, 'script[type="application/ld+json"]').slice(0, 8).map((script) => (textContentOf(script) ?? '').slice(0, 100_000));
  if (linked.some((text) => storyTypes.test(text))) return 'story';
  return linked.some((text) => otherTypes.test(text)) || queryAll(page, goods).length > 0 ? 'other' : null;
}

/** The results of a search: what the address asks for stands in an input of the page. */
function isSearched(document: Document): boolean {
  const asked = new Set(parametersOf(document.URL));
  if (asked.size === 0) return false;
  return [...firstNamed(document, 'input'), ...firstNamed(document, 'textarea')].some((field) => asked.has((attributeOf(field, 'value') ?? textContentOf(field) ?? '').slice(0, 200).trim().toLowerCase()));
}

/** The first forty elements of a name. */
function firstNamed(document: Document, name: string): Element[] {
  const named = elementsNamed(document, name);
  const found: Element[] = [];
  for (let at = 0; at < 40; at++) {
    const element = named[at];
    if (!element) break;
    found.push(element);
  }
  return found;
}

const words = new LetterPattern(String.raw`[\p{L}].*[\p{L}]|[\u3040-\ud7af]`);

/** The words among an address's parameters; numbers and single letters are pages, ids and switches. */
function parametersOf(address: string): string[] {
  try {
    return [...new URL(address).searchParams.values()].slice(0, 20).map((value) => value.slice(0, 200).trim().toLowerCase()).filter((value) => words.test(value));
  } catch {
    return [];
  }
}

/** Three or more long runs of text outside links, controls and parts of an app. */
function hasProse(document: Document, root: Element, most: number): boolean {
  const walker = textWalker(document, root);
  let runs = 0;
  let characters = 0;
  for (let count = 0; count < most; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < 30) continue;
    const parent = parentElementOf(node);
    if (!parent || unread.has(localNameOf(parent))) continue;
    const text = node.data.slice(0, 2000).trim();
    const weight = dense.test(text) ? 2.5 : 1;
    if (text.length * weight < 80 || closest(parent, app) !== null) continue;
    runs += 1;
    characters += text.length * weight;
    if (runs >= 3 && characters >= enoughProse) return true;
  }
  return false;
}

/** Several linked headlines that each stand in an `article` element, or among times of publication. */
function listsStories(document: Document): boolean {
  const inArticles = queryAll(document, 'article :is(h2, h3, h4) a[href], article a[href] :is(h2, h3, h4)');
  if (inArticles.length >= enoughHeadlines) return true;
  if (queryAll(document, 'time').length < enoughTimes) return false;
  return queryAll(document, ':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)').length >= enoughHeadlines;
}

/** Several linked headlines in the first articles of a large page. */
function beginsWithStories(document: Document): boolean {
  let headlines = 0;
  for (const article of firstNamed(document, 'article')) headlines += queryAll(article, ':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)').length;
  return headlines >= enoughHeadlines;
}
