import { parseHTML } from 'linkedom';
import { Budget } from '../../../../src/shared/budget';
import { viewPage } from '../../../../src/article/judge/judge';
import { featureNames, writeFeatures } from '../../../../src/article/judge/features';
import type { PageStats } from '../../../../src/article/judge/page';
import type { View } from '../../../../src/article/judge/view';
import { readLines } from '../../../../src/article/lines';
import type { CorpusPage } from '../corpus';
import { tokensOf } from '../text-metric';
import { labelsOf } from './truth';

/** One page as rows to learn from. */
export interface PageRows {
  page: CorpusPage;
  /** Pages of one publisher are never on both sides of a split. */
  group: string;
  stats: PageStats;
  views: View[];
  /** For each line the values of all features. */
  rows: Float32Array[];
  labels: Float32Array;
  weights: Float32Array;
  /** The same page without its story: teasers, menus and boxes only. */
  headless: PageRows | null;
}

/** What a line of a page without a story counts against one of a page with it. */
const headlessWeight = 0.5;

export function rowsOf(page: CorpusPage): PageRows {
  const { document } = parseHTML(page.html());
  const lines = readLines(document.body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false);
  const stats = viewPage(document, lines);
  const labels = labelsOf(stats.views, page.text, page.lang);
  const rest = viewPage(document, lines.filter((_, index) => labels[index]! < 0.3));
  const headless = tableFor(page, rest, new Float32Array(rest.views.length), headlessWeight);
  return { ...tableFor(page, stats, labels, 1), headless };
}

function tableFor(page: CorpusPage, stats: PageStats, labels: Float32Array, factor: number): PageRows {
  const whole = Math.max(1, tokensOf(page.text, page.lang).length);
  const weights = Float32Array.from(stats.views, (view) => (view.hopeless ? 0 : (factor * (tokensOf(view.line.text, page.lang).length + 3)) / whole));
  const rows = stats.views.map((view) => {
    const row = new Float64Array(featureNames.length);
    writeFeatures(view, stats, row, 0);
    return Float32Array.from(row);
  });
  return { page, group: groupOf(page), stats, views: stats.views, rows, labels, weights, headless: null };
}

function groupOf(page: CorpusPage): string {
  return page.corpus === 'fundus' ? page.id.split('_')[0]! : new URL(page.url).hostname;
}
