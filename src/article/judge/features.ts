import { LetterPattern } from '../letters';
import { cueGroups } from './cues';
import { nameGroups } from './names';
import { isIn, type PageStats, type Shape } from './page';
import { distanceTo, tagGroups, type Area, type View } from './view';

/** One number about a line. Names are what the model's file refers to. */
export type Feature = (view: View, page: PageStats) => number;

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const at = (page: PageStats, index: number): View | undefined => page.views[index];
const up = (area: Area, steps: number): Area | null => {
  let found: Area | null = area;
  for (let step = 0; found && step < steps; step++) found = found.outer;
  return found;
};

const lowerStart = new LetterPattern(String.raw`^[\p{Ll}]`);

const text: Record<string, Feature> = {
  weight: ({ weight }) => Math.min(weight, 2000),
  linked: ({ line }) => share(line.linked, line.text.length),
  strong: ({ line }) => share(line.strong, line.text.length),
  slanted: ({ line }) => share(line.slanted, line.text.length),
  sentence: ({ sentence }) => (sentence ? 1 : 0),
  colon: ({ line }) => (/[:：]$/.test(line.text) ? 1 : 0),
  asks: ({ line }) => (/[?？؟]$/.test(line.text) ? 1 : 0),
  commas: ({ counts }) => share(counts.commas, counts.of),
  digits: ({ counts }) => share(counts.digits, counts.of),
  capitals: ({ counts }) => share(counts.capitals, counts.of),
  lowerStart: ({ line }) => (lowerStart.test(line.text.slice(0, 2)) ? 1 : 0),
  signs: ({ counts }) => share(counts.signs, counts.of),
  /** Words and then a link to the end: "Read also: …". */
  linkTail: ({ line }) => (line.linked > 0 && line.nodes.length > 1 && line.linked / line.text.length > 0.4 ? 1 : 0),
  level: ({ line }) => (/^h[1-6]$/.test(line.place.tag) ? Number(line.place.tag[1]) : 0),
  runs: ({ line }) => line.nodes.length,
  copies: ({ index }, page) => page.copies.get(page.keys[index]!) ?? 1,
};

const whole: Record<string, Feature> = {
  isTitle: ({ index }, page) => sameStart(page.keys[index]!, page.title),
  isDescription: ({ index }, page) => sameStart(page.keys[index]!, page.description),
  afterHeadline: ({ index }, page) => (page.headline < 0 ? -100 : Math.max(-50, Math.min(300, index - page.headline))),
  position: ({ index }, page) => share(index, page.views.length),
  lines: (_view, page) => page.views.length,
  pageProse: (_view, page) => page.prose,
  bestShare: (_view, page) => share(page.bestProse, page.prose),
  inBest: ({ area }, page) => (isIn(area, page.best) ? 1 : 0),
  belowBest: ({ area }, page) => (page.best ? area.depth - page.best.depth : -20),
  proseBefore: ({ index }, page) => share(page.before[index]!, page.bestProse),
  proseAfter: ({ index, area, weight, isProse }, page) => share(page.bestProse - page.before[index]! - (isProse && isIn(area, page.best) ? weight : 0), page.bestProse),
  proseSinceHeadline: ({ index }, page) => (page.headline < 0 || index < page.headline ? -1 : Math.min(20, page.proseCount[index]! - page.proseCount[page.headline]!)),
  proseLinesBack: (view, page) => distanceToProse(view, page, -1),
  proseLinesOn: (view, page) => distanceToProse(view, page, 1),
};

const shapeAt = (area: Area, page: PageStats): Shape => page.shapes.get(area.shape)!;

const shape: Record<string, Feature> = {
  shapeProse: ({ area }, page) => share(shapeAt(area, page).prose, page.prose),
  shapeLines: ({ area }, page) => shapeAt(area, page).lines,
  shapeLength: ({ area }, page) => share(shapeAt(area, page).characters, shapeAt(area, page).lines),
  shapeLinked: ({ area }, page) => share(shapeAt(area, page).linked, shapeAt(area, page).characters),
};

const surroundings: Record<string, Feature> = {};
for (const steps of [1, 2, 3]) {
  surroundings[`outer${steps}Prose`] = ({ area }, page) => share(up(area, steps)?.prose ?? 0, page.prose);
  surroundings[`outer${steps}Linked`] = ({ area }) => share(up(area, steps)?.linked ?? 0, up(area, steps)?.characters ?? 0);
  surroundings[`outer${steps}Lines`] = ({ area }) => Math.min(200, up(area, steps)?.lines ?? 0);
}
for (const offset of [-2, -1, 1, 2]) {
  surroundings[`weight${offset}`] = ({ index }, page) => Math.min(at(page, index + offset)?.weight ?? 0, 2000);
  surroundings[`linked${offset}`] = ({ index }, page) => share(at(page, index + offset)?.line.linked ?? 0, at(page, index + offset)?.line.text.length ?? 0);
  surroundings[`sameOuter${offset}`] = ({ index, area }, page) => (at(page, index + offset)?.area.outer === area.outer ? 1 : 0);
}

const names: Record<string, Feature> = {};
nameGroups.forEach((group, index) => (names[`name_${group}`] = ({ area }) => distanceTo(area, index)));
tagGroups.forEach((group, index) => (names[`tag_${group}`] = ({ area }) => distanceTo(area, nameGroups.length + index)));
nameGroups.forEach((group, index) => (names[`inline_${group}`] = ({ innerGroups }) => (innerGroups >> index) & 1));
cueGroups.forEach((group, index) => (names[`cue_${group}`] = ({ cues }) => (cues >> index) & 1));

/** Everything the first look at a line knows, by name. */
export const features: Record<string, Feature> = { ...text, ...whole, ...shape, ...surroundings, ...names };

const farthest = 30;

function distanceToProse({ index }: View, page: PageStats, step: 1 | -1): number {
  for (let distance = 1; distance <= farthest; distance++) {
    const other = at(page, index + step * distance);
    if (!other) break;
    if (other.isProse && isIn(other.area, page.best)) return distance;
  }
  return farthest + 1;
}

/** 1 when equal, the share of the longer that the shorter covers when one begins the other, else 0. */
function sameStart(one: string, other: string): number {
  if (!one || !other) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) ? short.length / long.length : 0;
}
