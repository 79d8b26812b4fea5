import { attributeOf, childrenOf, closest, documentElementOf, elementsNamed, firstChildOf, isText, localNameOf, nextSiblingOf, parentElementOf, queryAll, textContentOf, textWalker } from '../shared/dom';

/** Paragraphs looked at, pieces of each, and text nodes where no paragraph tells. */
const mostParagraphs = 300;
const mostPieces = 8;
const mostTexts = 1500;
/** Characters of a run of prose, in dense scripts; of prose that makes a story, in scripts with spaces. */
const shortestRun = 30;
const enoughProse = 500;
const dense = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A page with more elements is not searched as a whole: its head and the beginning of its text must do. */
const large = 20_000;
/** Linked headlines in articles, or beside as many times, that make a list of stories. */
const enoughHeadlines = 4;
const enoughTimes = 3;
/** Characters. */
const shortestHeadline = 12;

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
  const isLarge = hasNamed(document, '*', large + 1);
  const said = declared(isLarge ? headOf(root) : document);
  if (said === 'other') return false;
  if (said === 'story') return true;
  if (!isLarge && isSearched(document)) return false;
  if ((!isLarge && hasParagraphs(document)) || hasProse(document, root)) return true;
  return isLarge ? beginsWithStories(document, root) : listsStories(document);
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
  return [...firstNamed(document, 'input', mostFields), ...firstNamed(document, 'textarea', mostFields)].some((field) => asked.has((attributeOf(field, 'value') ?? textContentOf(field) ?? '').slice(0, 200).trim().toLowerCase()));
}

/** Whether there are so many elements of a name. Asked by `item`: an index in brackets makes a browser count them all. */
const hasNamed = (document: Document, name: string, count: number): boolean => elementsNamed(document, name).item(count - 1) !== null;

const mostFields = 40;

/** The first elements of a name, at most so many. */
function firstNamed(document: Document, name: string, most: number): Element[] {
  const named = elementsNamed(document, name);
  const found: Element[] = [];
  for (let at = 0; at < most; at++) {
    const element = named.item(at);
    if (!element) break;
    found.push(element);
  }
  return found;
}

/** Two letters or one of Chinese, Japanese or Korean; what is beyond ASCII is near enough to a letter here. */
const words = /[a-z\u00aa-\uffff].*[a-z\u00aa-\uffff]|[\u3040-\ud7af]/;

/** The words among an address's parameters; numbers and single letters are pages, ids and switches. */
function parametersOf(address: string): string[] {
  try {
    return [...new URL(address).searchParams.values()].slice(0, 20).map((value) => value.slice(0, 200).trim().toLowerCase()).filter((value) => words.test(value));
  } catch {
    return [];
  }
}

/** Adds up long runs of text outside links, controls and parts of an app, until there are three or more that make a story. */
class Prose {
  private runs = 0;
  private characters = 0;

  /** True as soon as there is enough. */
  add(node: Text): boolean {
    if (node.length < shortestRun) return false;
    const parent = parentElementOf(node);
    if (!parent || unread.has(localNameOf(parent))) return false;
    const text = node.data.slice(0, 2000).trim();
    const weight = text.length * (dense.test(text) ? 2.5 : 1);
    if (weight < 80 || closest(parent, app) !== null) return false;
    this.runs += 1;
    this.characters += weight;
    return this.runs >= 3 && this.characters >= enoughProse;
  }
}

/** Prose in the first paragraphs: the browser finds them without showing us every text on the way. */
function hasParagraphs(document: Document): boolean {
  const prose = new Prose();
  for (const paragraph of firstNamed(document, 'p', mostParagraphs)) {
    let piece = firstChildOf(paragraph);
    for (let count = 0; piece && count < mostPieces; count++, piece = nextSiblingOf(piece)) if (isText(piece) && prose.add(piece)) return true;
  }
  return false;
}

function hasProse(document: Document, root: Element): boolean {
  const prose = new Prose();
  return someText(document, root, shortestRun, (node) => prose.add(node));
}

/** Whether one of the page's first texts that have at least so many characters passes a test. */
function someText(document: Document, root: Element, least: number, test: (node: Text) => boolean): boolean {
  const walker = textWalker(document, root);
  for (let count = 0; count < mostTexts; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return false;
    if (node.length >= least && test(node)) return true;
  }
  return false;
}

const linkedHeadline = ':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)';
const headlineInArticle = 'article :is(h2, h3, h4) a[href], article a[href] :is(h2, h3, h4)';

/** Several linked headlines that each stand in an `article` element, or among times of publication. */
function listsStories(document: Document): boolean {
  if (hasNamed(document, 'article', 1) && queryAll(document, headlineInArticle).length >= enoughHeadlines) return true;
  return hasNamed(document, 'time', enoughTimes) && queryAll(document, linkedHeadline).length >= enoughHeadlines;
}

/** Several such headlines in articles, among the first texts of a large page. */
function beginsWithStories(document: Document, root: Element): boolean {
  const headlines = new Set<Element>();
  return someText(document, root, shortestHeadline, (node) => {
    const parent = parentElementOf(node);
    const headline = parent ? closest(parent, headlineInArticle) : null;
    return headline !== null && headlines.add(headline).size >= enoughHeadlines;
  });
}
