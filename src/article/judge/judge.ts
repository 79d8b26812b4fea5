import { attributeOf, queryAll } from '../../shared/dom';
import { headlineLine, titleOf } from '../headline';
import type { Line } from '../lines';
import { cueGroups } from './cues';
import { featureNames, writeFeatures } from './features';
import { chanceOf } from './forest';
import model from './forest.json' with { type: 'json' };
import { nameGroups } from './names';
import { statsOf, type PageStats } from './page';
import { firstLook, secondNames, writeSecond } from './second';
import { distanceTo, viewsOf, type View } from './view';

/** Lines with a better chance than this are the story's. */
export const threshold = model.threshold;

/** Looks at all lines of a page together. */
export function viewPage(document: Document, lines: Line[]): PageStats {
  const title = titleOf(document);
  const shown = headlineLine(lines, lines.length, title);
  const description = queryAll(document, 'meta[property="og:description"], meta[name="description"]')[0];
  return statsOf(viewsOf(lines), shown ? lines.indexOf(shown) : -1, title, description ? (attributeOf(description, 'content') ?? '') : '');
}

/**
 * The chance (0–1) of each line to be text of the story: a first forest looks at the line and its place, a second one
 * also at how the first judged its surroundings. Learned by tests/bench/article/train from pages with known text.
 */
export function chancesOf(page: PageStats): Float64Array {
  const { views } = page;
  const rows = new Float64Array(views.length * width);
  const first = new Float64Array(views.length).fill(hopelessChance);
  for (const view of views) {
    if (view.hopeless) continue;
    writeFeatures(view, page, rows, view.index * width);
    first[view.index] = chanceOf(model.first, rows, view.index * width);
  }
  const look = firstLook(views, first);
  const second = new Float64Array(views.length);
  for (const view of views) {
    if (view.hopeless || isVetoed(view, page)) continue;
    writeSecond(view, look, rows, view.index * width + featureNames.length);
    second[view.index] = chanceOf(model.second, rows, view.index * width);
  }
  return second;
}

/** A row is what the first look knows, then what the second does. */
const width = featureNames.length + secondNames.length;

/** What the second forest is told of lines that the first does not look at. */
export const hopelessChance = 0.01;

/** Enough prose (weight) that a page need not be read from its comments or captions. */
const enoughProse = 300;

/** A line of this weight or more is not only about whose rights it is. */
const noticeWeight = 160;
const owned = 1 << cueGroups.indexOf('owned');
/** A line below this weight that is no sentence, in an element so named, says who wrote, or when, or in which section. */
const metaWeight = 80;
const byline = nameGroups.indexOf('byline');
const metas = (['meta', 'date', 'credit', 'share'] as const).map((group) => nameGroups.indexOf(group));

/** What is never a story's text, whatever the forests think: the headline itself, a box that is all link, a copyright line, a byline or date, a picture's caption, what readers wrote below. */
export function isVetoed(view: View, page: PageStats): boolean {
  if (view.index === page.headline || view.line.place.link) return true;
  if (view.cues & owned && view.weight < noticeWeight) return true;
  if (view.weight < metaWeight && !view.sentence && isMeta(view, page)) return true;
  return (view.area.comment || view.area.caption) && page.prose > enoughProse;
}

/** A byline anywhere; what else is said of a story only between its headline and its first prose, since lists and tables are so named too. */
function isMeta({ area, index }: View, page: PageStats): boolean {
  if (distanceTo(area, byline) === 0) return true;
  const opens = page.headline >= 0 && index > page.headline && page.proseCount[index] === page.proseCount[page.headline + 1];
  return opens && metas.some((group) => distanceTo(area, group) === 0);
}
