import { attributeOf, childrenOf, closest, documentElementOf, localNameOf, parentElementOf, queryAll, textContentOf } from '../shared/dom';
import { firstNamed, hasNamed } from './first-named';
import { hasParagraphs, hasProse, someText } from './gate-prose';
import { declared } from './gate-sayings';

/** A page with more elements is not searched as a whole: its head and the beginning of its text must do. */
const large = 10_000;
/** Linked headlines in articles, or beside as many times, that make a list of stories. */
const enoughHeadlines = 4;
const enoughTimes = 3;
/** Characters. */
const shortestHeadline = 12;

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
  if ((!isLarge && hasParagraphs(document)) || hasProse(document, root, isLarge)) return true;
  return isLarge ? beginsWithStories(document, root) : listsStories(document);
}

const headOf = (root: Element): Element => Array.from(childrenOf(root)).find((child) => localNameOf(child) === 'head') ?? root;

/** The results of a search: what the address asks for stands in an input of the page. */
function isSearched(document: Document): boolean {
  const asked = new Set(parametersOf(document.URL));
  if (asked.size === 0) return false;
  return [...firstNamed(document, 'input', mostFields), ...firstNamed(document, 'textarea', mostFields)].some((field) => asked.has((attributeOf(field, 'value') ?? textContentOf(field) ?? '').slice(0, 200).trim().toLowerCase()));
}

const mostFields = 40;

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
