import { closest, firstChildOf, isText, localNameOf, nextSiblingOf, parentElementOf, textContentOf, textWalker } from '../shared/dom';
import { firstNamed } from './first-named';

/** Paragraphs looked at, pieces of each, and text nodes where no paragraph tells. */
const mostParagraphs = 120;
const mostPieces = 8;
const mostTexts = 700;
/** Characters of a run of prose, in dense scripts; of prose that makes a story, in scripts with spaces. */
const shortestRun = 30;
const enoughProse = 500;
const dense = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Runs of prose in an app after which the page is one: a list of mails, a chat. */
const mostInApp = 40;

const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'button', 'a', 'title']);

/** What is being written, and parts of an app (a list of mails, a chat, a table of data): no story's text stands there. */
const app = '[contenteditable]:not([contenteditable="false"]), ' + ['textbox', 'grid', 'treegrid', 'row', 'gridcell', 'listbox', 'option', 'tree', 'treeitem', 'log', 'dialog', 'alertdialog', 'menu', 'toolbar'].map((role) => `[role="${role}"]`).join(', ');

/** Adds up long runs of text outside links, controls and parts of an app, until there are three or more that make a story. */
class Prose {
  isEnough = false;
  private runs = 0;
  private characters = 0;
  private inApp = 0;

  /** True as soon as it is known whether there is enough. */
  add(node: Text): boolean {
    if (node.length < shortestRun) return false;
    const parent = parentElementOf(node);
    if (!parent || unread.has(localNameOf(parent))) return false;
    const text = node.data.slice(0, 2000).trim();
    const weight = text.length * (dense.test(text) ? 2.5 : 1);
    if (weight < 80) return false;
    if (closest(parent, app) !== null) return (this.inApp += 1) >= mostInApp;
    this.runs += 1;
    this.characters += weight;
    return (this.isEnough = this.runs >= 3 && this.characters >= enoughProse);
  }
}

/** Prose in the first paragraphs: the browser finds them without showing us every text on the way. */
export function hasParagraphs(document: Document): boolean {
  const prose = new Prose();
  for (const paragraph of firstNamed(document, 'p', mostParagraphs)) {
    // Asked at once, because each piece that a browser has to show costs more than the whole text.
    if ((textContentOf(paragraph) ?? '').length < shortestRun) continue;
    let piece = firstChildOf(paragraph);
    for (let count = 0; piece && count < mostPieces; count++, piece = nextSiblingOf(piece)) if (isText(piece) && prose.add(piece)) return prose.isEnough;
  }
  return false;
}

/** Prose in the first texts of the page's own part, past menus and heads where it says so. */
export function hasProse(document: Document, root: Element, isLarge: boolean): boolean {
  const prose = new Prose();
  const start = (isLarge ? null : (firstNamed(document, 'main', 1)[0] ?? firstNamed(document, 'article', 1)[0])) ?? root;
  return someText(document, start, shortestRun, (node) => prose.add(node)) && prose.isEnough;
}

/** Whether one of the page's first texts that have at least so many characters passes a test. */
export function someText(document: Document, root: Element, least: number, test: (node: Text) => boolean): boolean {
  const walker = textWalker(document, root);
  for (let count = 0; count < mostTexts; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return false;
    if (node.length >= least && test(node)) return true;
  }
  return false;
}
