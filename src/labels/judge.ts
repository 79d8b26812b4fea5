import type { PageContents } from '../article/types';
import type { Budget } from '../shared/budget';
import { queryAll } from '../shared/dom';
import { mayNameAgent } from './grammar/gate';
import { readLabel } from './grammar/read';
import { withoutLayout } from './geometry';
import type { BoxOf } from './geometry';
import { addHeader } from './header';
import { ancestorsOf, edgesOf, itemsOf } from './items';
import type { Item } from './items';
import { addLabelEvidence } from './label-evidence';
import { readLines } from './lines';
import type { LabelMemory } from './memory';
import { addMarkupEvidence } from './markup';
import { addBadges } from './markup/badges';
import type { LabelReader } from './reader';
import { regionsOf } from './regions';
import type { ReaderRule } from './rules';
import { addRules } from './rules';
import type { JudgedItem } from './types';
import { verdictOf } from './verdict';

/** What the judge is told besides the page. */
export interface JudgeContext {
  url: string;
  rules: ReaderRule[];
  /** The page's own `AI-Disclosure` response header; null when it has none or was not seen. */
  header: string | null;
  budget: Budget;
  /** Where elements are drawn, for what the structure leaves open; without it structure alone decides. */
  boxOf?: BoxOf;
  /** Carries what labels said from one reading of the page to the next. */
  memory?: LabelMemory;
  /** Reads the words of one line; given by tests, else the grammar of all languages. */
  readLabel?: LabelReader;
}

/** What the judge made of a page. */
export interface Judged {
  items: JudgedItem[];
  /** Pieces of data for machines that were ignored because they are broken, too large or too many. */
  ignored: number;
}

/**
 * Every article, card, picture, video and audio of a page with what its evidence adds up to.
 * Items without evidence are returned with degree `unknown`. Never throws on what a page holds; stops early with the budget.
 */
export function judge(document: Document, contents: PageContents, context: JudgeContext): Judged {
  const { url, rules, header, budget, memory } = context;
  const read = context.readLabel ?? readLabel;
  const mayTell = context.readLabel ? () => true : mayNameAgent;
  memory?.begin(document);
  const items = itemsOf(contents);
  const regions = regionsOf(document, items, contents, context.boxOf ?? withoutLayout, budget);
  const ignored = addMarkupEvidence({ document, url, items, regions, read, budget }) + addHeader(header, items);
  const body = queryAll(document, 'body')[0];
  if (body) {
    const page = readLines(body, ancestorsOf(items), edgesOf(items), budget);
    addBadges(document, regions, page.order, budget);
    addLabelEvidence({ document, items, regions, read, mayTell, budget, langs: langsOf(contents), page, memory: memory ?? null });
    addRules(rules, { url, items, regions, page });
  }
  const told = items.filter(isTold).map(({ kind, name, element, target, evidence }) => ({ kind, name, element, target, verdict: verdictOf(evidence) }));
  return { items: told, ignored };
}

/** The items alone. */
export const judgePage = (document: Document, contents: PageContents, context: JudgeContext): JudgedItem[] => judge(document, contents, context).items;

const isTold = ({ listed, evidence }: Item): boolean => listed || evidence.length > 0;

function langsOf(contents: PageContents): string[] {
  return [...new Set([contents.lang, ...contents.articles.map((article) => article.lang)])].filter(Boolean);
}
