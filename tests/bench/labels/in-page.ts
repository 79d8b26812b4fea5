import { findPage } from '../../../src/article/find';
import type { Box } from '../../../src/labels/geometry';
import { judgePage } from '../../../src/labels/judge';
import { Budget } from '../../../src/shared/budget';
import { oracle } from './oracle';
import { plant, type Planted } from './plant';

export interface Mark {
  kind: string;
  degree: string;
  source: string;
  /** Value of the benchmark's own attribute on the item's element or, for an article, at or around its root. */
  target: string;
  name: string;
  quotes: string[];
}

export interface PageResult {
  marks: Mark[];
  /** Targets that are an item of the page at all. */
  items: string[];
  milliseconds: number;
  planted: Planted[];
}

/** Results shall not hang on how busy the machine is. */
const patient = { limits: { nodes: 150_000, milliseconds: 20_000 } };
const budget = (): Budget => new Budget({ nodes: 150_000, milliseconds: 5_000 });

/** CPU time where it can be had, so that a busy machine does not show; milliseconds. */
function clock(): number {
  const node = (globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } }).process;
  const used = node?.cpuUsage?.();
  return used ? (used.user + used.system) / 1000 : performance.now();
}

const hasLayout = typeof document === 'object' && document.documentElement?.getBoundingClientRect?.().width > 0;

function boxOf(element: Element): Box | null {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** How a page is read. */
export interface Reading {
  /** Words are read by the oracle. */
  sure: boolean;
  /** Labels are put at rarer places. */
  wide: boolean;
}

/** Runs finder and judge on a document and gives what they would mark as plain values. */
export function marksIn(document: Document, url: string, { sure }: Reading): PageResult {
  const contents = findPage(document, patient);
  const start = clock();
  const items = judgePage(document, contents, { url, rules: [], header: null, budget: budget(), ...(hasLayout ? { boxOf } : {}), ...(sure ? { readLabel: oracle } : {}) });
  const milliseconds = clock() - start;
  const marks = items
    .filter(({ verdict }) => verdict.degree !== 'unknown' && verdict.degree !== 'none')
    .map(({ kind, name, element, verdict }) => ({
      kind,
      degree: verdict.degree,
      source: verdict.source ?? '',
      target: targetOf(element, kind),
      name,
      quotes: verdict.evidence.map(({ place, quote, field }) => `${place}: ${field} ${quote}`),
    }));
  return { marks, items: items.map(({ kind, element }) => targetOf(element, kind)).filter(Boolean), milliseconds, planted: [] };
}

/** A story's root may be found tighter or wider than the element that the benchmark marked. */
function targetOf(element: Element, kind: string): string {
  const holder = kind === 'article' ? (element.closest('[data-target]') ?? element.querySelector(':scope > [data-target]:not(.card)')) : element;
  return holder?.getAttribute('data-target') ?? '';
}

/** Puts labels beside items of a page, then judges it. */
export function plantedIn(document: Document, url: string, seed: string, reading: Reading): PageResult {
  const planted = plant(document, findPage(document, patient), seed, reading.wide);
  return { ...marksIn(document, url, reading), planted };
}
