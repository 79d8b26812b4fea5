import { chanceOf, type Forest } from '../../../../src/article/judge/forest';
import { hopelessChance, isVetoed } from '../../../../src/article/judge/judge';
import { firstLook, secondNames, writeSecond } from '../../../../src/article/judge/second';
import { compareTexts, score, type Counts, type Scores } from '../text-metric';
import { boost, generator, type BoostOptions, type Table } from './boost';
import type { PageRows } from './data';

export interface Model {
  first: Forest;
  second: Forest;
}

export interface LearnOptions {
  first: BoostOptions;
  second: BoostOptions;
  folds: number;
}

/** Splits pages by publisher into `count` folds. */
export function foldsOf(pages: PageRows[], count: number, seed: number): number[] {
  const random = generator(seed);
  const groups = [...new Set(pages.map(({ group }) => group))].map((group) => [random(), group] as const).sort((a, b) => a[0] - b[0]);
  const foldOf = new Map(groups.map(([, group], index) => [group, index % count]));
  return pages.map(({ group }) => foldOf.get(group)!);
}

function tableOf(pages: { rows: Float32Array[]; labels: Float32Array; weights: Float32Array }[]): Table {
  const kept = pages.map(({ weights }) => [...weights.keys()].filter((index) => weights[index]! > 0));
  const rows = pages.flatMap((page, at) => kept[at]!.map((index) => page.rows[index]!));
  const columns = Array.from({ length: rows[0]!.length }, (_, column) => Float32Array.from(rows, (row) => row[column]!));
  const truth = Float32Array.from(pages.flatMap(({ labels }, at) => kept[at]!.map((index) => labels[index]!)));
  const weight = Float32Array.from(pages.flatMap(({ weights }, at) => kept[at]!.map((index) => weights[index]!)));
  return { columns, truth, weight };
}

const first = (forest: Forest, page: PageRows): Float64Array => Float64Array.from(page.rows, (row, index) => (page.views[index]!.hopeless ? hopelessChance : chanceOf(forest, row)));

function secondRows(page: PageRows, chances: Float64Array): Float32Array[] {
  const look = firstLook(page.views, chances);
  return page.views.map((view, index) => {
    const extras = new Float64Array(secondNames.length);
    writeSecond(view, look, extras, 0);
    return Float32Array.from([...page.rows[index]!, ...extras]);
  });
}

/** Two forests; the second learns from what the first says of publishers it has not seen. */
export function learn(pages: PageRows[], options: LearnOptions): Model {
  const folds = foldsOf(pages, options.folds, 7);
  const chances = new Array<Float64Array>(pages.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const forest = boost(tableOf(pages.filter((_, index) => folds[index] !== fold)), options.first);
    pages.forEach((page, index) => {
      if (folds[index] === fold) chances[index] = first(forest, page);
    });
  }
  const rows = pages.map((page, index) => ({ ...page, rows: secondRows(page, chances[index]!) }));
  return {
    first: boost(tableOf(pages), options.first),
    second: boost(tableOf(rows), options.second),
  };
}

export function judge(model: Model, page: PageRows): Float64Array {
  const rows = secondRows(page, first(model.first, page));
  return Float64Array.from(rows, (row, index) => (page.views[index]!.hopeless || isVetoed(page.views[index]!, page.stats) ? 0 : chanceOf(model.second, row)));
}

export function countsOf({ page, views }: PageRows, chances: ArrayLike<number>, threshold: number): Counts {
  const text = views.filter((_, index) => chances[index]! > threshold).map(({ line }) => line.text).join('\n');
  return compareTexts(page.text, text, page.lang);
}

/** The pages and, of every other one, what is left without its story: there is none to find there. */
export const withHeadless = (pages: PageRows[]): PageRows[] => [...pages, ...pages.flatMap((page, index) => (index % 2 === 0 && page.headless ? [page.headless] : []))];

/** Chances for every page from a model that has not seen its publisher. */
export function crossValidate(pages: PageRows[], options: LearnOptions, folds: number, seed: number): Float64Array[] {
  const foldOf = foldsOf(pages, folds, seed);
  const chances = new Array<Float64Array>(pages.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(withHeadless(pages.filter((_, index) => foldOf[index] !== fold)), options);
    pages.forEach((page, index) => {
      if (foldOf[index] === fold) chances[index] = judge(model, page);
    });
  }
  return chances;
}

/** The scores of those pages that `counts` says yes to. */
export function scoreAt(pages: PageRows[], chances: Float64Array[], threshold: number, counts: (page: PageRows) => boolean): Scores {
  return score(pages.flatMap((page, index) => (counts(page) ? [countsOf(page, chances[index]!, threshold)] : [])));
}
