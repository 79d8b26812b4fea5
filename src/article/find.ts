import { Budget, type BudgetLimits } from '../shared/budget';
import { queryAll } from '../shared/dom';
import { blocksOf } from './blocks';
import { bylineOf } from './byline';
import { withoutCaptions } from './captions';
import { findCards } from './cards';
import { headlineLine, titleOf } from './headline';
import { directionOf, languageOf, languageOfMarkup, type Detector } from './language';
import { withoutLabels } from './label-lines';
import type { Line } from './lines';
import { findPictures } from './pictures';
import { readPage } from './read-page';
import { readableTexts } from './readable';
import { commonPlace } from './roots';
import { splitStories, type StoryPart } from './stories';
import { storyLines } from './story';
import type { Article, PageContents } from './types';

export interface FindOptions {
  limits?: Partial<BudgetLimits>;
  signal?: AbortSignal | null;
  /** Our own elements in the page, which are not part of it. */
  skip?: (element: Element) => boolean;
  /** The browser's language detector, where markup and script tell too little. */
  detect?: Detector | null;
}

/** For reading the text; cards and pictures share another such budget, so that a long text does not cost them theirs. */
const defaults: BudgetLimits = { nodes: 150_000, milliseconds: 1500 };
const longestHeadline = 1000;

/** Reads the live page: its stories, their pictures, and the cards that lead to other stories. Never throws on hostile pages. */
export function findPage(document: Document, options: FindOptions = {}): PageContents {
  const limits = { ...defaults, ...options.limits };
  const [budget, rest] = [new Budget(limits, options.signal ?? null), new Budget(limits, options.signal ?? null)];
  const body = queryAll(document, 'body')[0];
  if (!body) return { lang: '', articles: [], cards: [], partial: false };
  const skip = options.skip ?? (() => false);
  const { lines, page } = readPage(document, body, budget, rest, skip);
  const chosen = storyLines(document, lines, () => readableTexts(document, body, budget, skip));
  const parts = chosen.length > 0 ? splitStories(chosen, lines) : [];
  const articles = parts.map((part, index) => articleOf(document, part, index, lines, options.detect ?? null));
  const cards = findCards(document, articles, rest, page);
  findPictures(document, articles, cards, rest);
  articles.forEach(withoutCaptions);
  return { lang: articles[0]?.lang ?? languageOfMarkup(body), articles, cards, partial: budget.spent || rest.spent };
}

function articleOf(document: Document, part: StoryPart, index: number, page: Line[], detect: Detector | null): Article {
  const title = index === 0 ? titleOf(document) : '';
  const shown = part.opening ?? headlineLine(page, page.indexOf(part.lines[0]!), title);
  const rest = withoutLabels(part.lines.filter((line) => line !== shown));
  const body = rest.length > 0 ? rest : part.lines;
  const blocks = blocksOf(body, page, detect);
  const root = commonPlace(body).element;
  const sample = blocks.slice(0, 20).map((block) => block.text).join(' ');
  const lang = languageOf(sample, languageOfMarkup(root), detect);
  return {
    root,
    headline: (shown?.text ?? title).slice(0, longestHeadline),
    headlineElement: shown?.place.element ?? null,
    byline: bylineOf(page, page.indexOf(body[0]!), page.indexOf(body.at(-1)!), new Set(shown ? [shown, ...body] : body)),
    lang,
    dir: directionOf(lang),
    blocks,
    pictures: [],
  };
}
