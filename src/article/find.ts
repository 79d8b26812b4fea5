import { Budget, type BudgetLimits } from '../shared/budget.ts';
import { queryAll } from '../shared/dom.ts';
import { blocksOf } from './blocks.ts';
import { findCards } from './cards.ts';
import { densestLines, isProse } from './density.ts';
import { headlineLine, titleOf } from './headline.ts';
import { chancesOf, threshold, viewPage } from './judge/judge.ts';
import { directionOf, languageOf, languageOfMarkup, type Detector } from './language.ts';
import { readLines, type Line } from './lines.ts';
import { findPictures } from './pictures.ts';
import { pruneLines } from './prune.ts';
import { readableTexts } from './readable.ts';
import type { Article, PageContents } from './types.ts';

export interface FindOptions {
  limits?: Partial<BudgetLimits>;
  signal?: AbortSignal | null;
  /** Our own elements in the page, which are not part of it. */
  skip?: (element: Element) => boolean;
  detect?: Detector | null;
}

const defaults: BudgetLimits = { nodes: 150_000, milliseconds: 1500 };

/** A story has at least this much prose (characters). */
const shortest = 140;
/** From this much prose on, a page without a judged story gets a second opinion. */
const longEnough = 600;

/** Reads the live page: its stories, their pictures, and the cards that lead to other stories. Never throws on hostile pages. */
export function findPage(document: Document, options: FindOptions = {}): PageContents {
  const budget = new Budget({ ...defaults, ...options.limits }, options.signal ?? null);
  const detect = options.detect ?? null;
  const body = queryAll(document, 'body')[0] ?? queryAll(document, ':root')[0];
  if (!body) return { lang: '', articles: [], cards: [], partial: false };
  const skip = options.skip ?? (() => false);
  const lines = readLines(body, budget, skip);
  const story = storyLines(document, lines, () => readableTexts(document, body, budget, skip));
  const articles = story.length > 0 ? [articleOf(document, story, lines, detect)] : [];
  const lang = articles[0]?.lang ?? languageOfMarkup(body);
  const cards = findCards(document, articles, budget);
  findPictures(document, articles, cards, budget);
  return { lang, articles, cards, partial: budget.spent };
}

/** The story's lines by our own judgement; where that finds none on a page with prose, the library is asked, then density. */
function storyLines(document: Document, lines: Line[], readable: () => Set<Text>): Line[] {
  const page = viewPage(document, lines);
  const chances = chancesOf(page);
  const judged = lines.filter((_, index) => chances[index]! > threshold);
  if (proseOf(judged) >= shortest) return judged;
  if (page.prose < longEnough) return [];
  const texts = readable();
  const taken = texts.size > 0 ? lines.filter((line) => line.nodes.some((node) => texts.has(node))) : [...densestLines(lines)];
  const pruned = pruneLines(taken);
  return proseOf(pruned) >= longEnough ? pruned : [];
}

const proseOf = (lines: Line[]): number => lines.filter(isProse).reduce((sum, line) => sum + line.text.length, 0);

function articleOf(document: Document, story: Line[], lines: Line[], detect: Detector | null): Article {
  const title = titleOf(document);
  const shown = headlineLine(lines, lines.indexOf(story[0]!), title);
  const body = story.filter((line) => line !== shown);
  const blocks = blocksOf(body, lines, detect);
  const sample = blocks.map((block) => block.text).join(' ').slice(0, 2000);
  const root = commonRoot(body);
  const lang = languageOf(sample, languageOfMarkup(root), detect);
  return {
    root,
    headline: (shown?.text ?? title).slice(0, 1000),
    headlineElement: shown?.place.element ?? null,
    byline: '',
    lang,
    dir: directionOf(lang),
    blocks,
    pictures: [],
  };
}

/** The innermost element around all lines. */
function commonRoot(lines: Line[]): Element {
  let common = lines[0]!.place;
  for (const line of lines) {
    let other = line.place;
    while (other !== common) {
      if (other.depth >= common.depth && other.parent) other = other.parent;
      else if (common.parent) common = common.parent;
      else break;
    }
  }
  return common.element;
}
