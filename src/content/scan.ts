import { findPage } from '../article/find';
import type { Article, Card, PageContents } from '../article/types';
import type { Box } from '../labels/geometry';
import { readLabel } from '../labels/grammar/read';
import { judge } from '../labels/judge';
import type { LabelMemory } from '../labels/memory';
import type { Evidence, JudgedItem } from '../labels/types';
import type { MarkTarget } from '../marks/types';
import type { PageReport, ReportedItem } from '../messages/report';
import type { StoredRule } from '../settings/rules';
import { Budget } from '../shared/budget';
import { rectOf } from '../shared/dom';
import type { SeenHeader } from './header';

export interface Scan {
  contents: PageContents;
  /** Every item with evidence, as it is reported and marked. */
  items: ReportedItem[];
  targets: MarkTarget[];
  /** Where the evidence stands on the page. */
  labels: Element[];
  ignored: number;
  headerSeen: boolean;
}

const judgeLimits = { nodes: 200_000, milliseconds: 1_000 } as const;

/** Names an item for as long as its element lives, so that a new scan keeps open cards open. */
class Names {
  private readonly known = new WeakMap<Element, Map<string, string>>();
  private count = 0;

  of(item: JudgedItem): string {
    const ofElement = this.known.get(item.element) ?? new Map<string, string>();
    this.known.set(item.element, ofElement);
    const name = ofElement.get(item.kind) ?? `i${++this.count}`;
    ofElement.set(item.kind, name);
    return name;
  }
}

const names = new Names();

const plainEvidence = ({ element: _element, ...evidence }: Evidence) => evidence;

/** What a reader would call an item: not by the label itself where a picture's description says more. */
function nameOf({ name, target, verdict }: JudgedItem): string {
  const isLabel = verdict.evidence.some(({ quote }) => quote === name);
  return isLabel && 'alt' in target && target.alt ? target.alt.slice(0, 200) : name;
}

function reported(item: JudgedItem): ReportedItem {
  const { degree, source, conflict, evidence } = item.verdict;
  return { id: names.of(item), kind: item.kind, name: nameOf(item), degree, source, conflict, evidence: evidence.slice(0, 12).map(plainEvidence) };
}

/** What a mark on a text follows: its headline, else the label itself, else nothing (the item's corner). */
function followed(item: JudgedItem): Element | null {
  if (item.kind !== 'article' && item.kind !== 'card') return null;
  const target = item.target as Article | Card;
  const label = item.verdict.evidence.find((evidence) => evidence.element && evidence.source === 'label')?.element ?? null;
  const { headlineElement } = target;
  const isOwnHeadline = headlineElement && headlineElement !== target.root && (headlineElement.textContent ?? '').length < 200;
  return isOwnHeadline ? headlineElement : (label ?? headlineElement);
}

/** What is known of a page besides its document. */
export interface Known {
  rules: StoredRule[];
  header: SeenHeader;
  memory: LabelMemory;
}

function boxOf(element: Element): Box | null {
  const { left, top, right, bottom } = rectOf(element);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** Finds and judges everything on the page as it is now. */
export function scanPage(document: Document, { rules, header, memory }: Known, signal: AbortSignal): Scan {
  const contents = findPage(document, { signal });
  const budget = new Budget(judgeLimits, signal);
  const { items: judged, ignored } = judge(document, contents, { url: document.URL, rules, header: header.value, memory, budget, readLabel, boxOf });
  const told = judged.filter((item) => item.verdict.degree !== 'unknown');
  const items = told.map(reported);
  const targets = told.map((item, index): MarkTarget => ({ item: items[index]!, element: item.element, after: followed(item) }));
  const labels = judged.flatMap((item) => item.verdict.evidence.flatMap(({ element }) => (element ? [element] : [])));
  return {
    contents: { ...contents, partial: contents.partial || budget.spent },
    items,
    targets: targets.filter(({ item, element }) => (item.degree !== 'none' || item.conflict) && !isEdited(document, element)),
    labels,
    ignored,
    headerSeen: header.seen,
  };
}

/** Nothing of ours may get into a text that somebody is writing. */
const isEdited = (document: Document, element: Element): boolean => document.designMode === 'on' || (element as HTMLElement).isContentEditable;

/** What the background and the popup get to know of a scan. */
export function reportOf({ contents, items, ignored, headerSeen }: Scan, marksHidden: boolean): PageReport {
  const [article] = contents.articles;
  const pictures = [...contents.articles, ...contents.cards].reduce((sum, owner) => sum + owner.pictures.length, 0);
  return {
    lang: contents.lang,
    headline: article?.headline ?? '',
    hasArticle: article !== undefined,
    counts: { articles: contents.articles.length, cards: contents.cards.length, pictures },
    items: items.slice(0, 200),
    partial: contents.partial,
    byline: article?.byline ?? '',
    ignored,
    headerSeen,
    marksHidden,
  };
}
