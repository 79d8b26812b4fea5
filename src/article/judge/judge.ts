import { attributeOf, queryAll } from '../../shared/dom.ts';
import { headlineLine, titleOf } from '../headline.ts';
import type { Line } from '../lines.ts';
import { features, type Feature } from './features.ts';
import { chanceOf, type Forest } from './forest.ts';
import model from './forest.json' with { type: 'json' };
import { statsOf, type PageStats } from './page.ts';
import { firstLook, secondFeatures, type SecondFeature } from './second.ts';
import { viewsOf } from './view.ts';

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
  const first = Float64Array.from(page.views, (view) => chanceOf(model.first, firstNeeds.map((feature) => feature(view, page))));
  const look = firstLook(page.views, first);
  return Float64Array.from(page.views, (view) => chanceOf(model.second, secondNeeds.map((feature, index) => (feature ? feature(view, page) : secondExtras[index]!(view, look)))));
}

const firstNeeds: Feature[] = needsOf(model.first).map((name) => features[name]!);
const secondNeeds: (Feature | undefined)[] = needsOf(model.second).map((name) => features[name]);
const secondExtras: (SecondFeature | undefined)[] = needsOf(model.second).map((name) => secondFeatures[name]);

function needsOf(forest: Forest): string[] {
  const unknown = forest.features.filter((name) => !(name in features) && !(name in secondFeatures));
  if (unknown.length > 0) throw new Error(`the model asks for ${unknown.join(', ')}: train it again`);
  return forest.features;
}
