import { LetterPattern } from '../letters';
import { cueGroups } from './cues';
import { nameGroups } from './names';
import { isIn, type PageStats } from './page';
import { distanceTo, tagGroups, type Area, type View } from './view';

/** Elements out from a line's own that are looked at, and lines around it. */
const outward = [1, 2, 3];
const around = [-2, -1, 1, 2];

/**
 * What a row of numbers about a line holds, in order: the model's trees refer to these by index. Each list is
 * written by the function of the same order below.
 */
const ofText = ['weight', 'linked', 'strong', 'slanted', 'sentence', 'colon', 'asks', 'commas', 'digits', 'capitals', 'lowerStart', 'signs', 'linkTail', 'level', 'runs', 'copies'];
const ofPage = ['isTitle', 'isDescription', 'afterHeadline', 'position', 'lines', 'pageProse', 'bestShare', 'inBest', 'belowBest', 'proseBefore', 'proseAfter', 'proseSinceHeadline', 'proseLinesBack', 'proseLinesOn'];
const ofShape = ['shapeProse', 'shapeLines', 'shapeLength', 'shapeLinked'];
const ofOuter = outward.flatMap((steps) => [`outer${steps}Prose`, `outer${steps}Linked`, `outer${steps}Lines`]);
const ofNeighbours = around.flatMap((offset) => [`weight${offset}`, `linked${offset}`, `sameOuter${offset}`]);
const ofNames = [...nameGroups.map((group) => `name_${group}`), ...tagGroups.map((group) => `tag_${group}`), ...nameGroups.map((group) => `inline_${group}`), ...cueGroups.map((group) => `cue_${group}`)];

export const featureNames: readonly string[] = [...ofText, ...ofPage, ...ofShape, ...ofOuter, ...ofNeighbours, ...ofNames];

/** Writes everything the first look at a line knows into `row`, from index `start` on. Few large functions: each costs its compilation on every page. */
export function writeFeatures(view: View, page: PageStats, row: Float64Array, start: number): void {
  let at = writeText(view, page, row, start);
  at = writePage(view, page, row, at);
  at = writeSurroundings(view, page, row, at);
  writeNames(view, row, at);
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const lowerStart = new LetterPattern(String.raw`^[\p{Ll}]`);

function writeText({ line, index, weight, sentence, counts }: View, page: PageStats, row: Float64Array, start: number): number {
  const { text, linked } = line;
  const { tag } = line.place;
  const last = text[text.length - 1]!;
  let at = start;
  row[at++] = Math.min(weight, 2000);
  row[at++] = share(linked, text.length);
  row[at++] = share(line.strong, text.length);
  row[at++] = share(line.slanted, text.length);
  row[at++] = sentence ? 1 : 0;
  row[at++] = last === ':' || last === '：' ? 1 : 0;
  row[at++] = last === '?' || last === '？' || last === '؟' ? 1 : 0;
  row[at++] = share(counts.commas, counts.of);
  row[at++] = share(counts.digits, counts.of);
  row[at++] = share(counts.capitals, counts.of);
  row[at++] = lowerStart.test(text.slice(0, 2)) ? 1 : 0;
  row[at++] = share(counts.signs, counts.of);
  // Words and then a link to the end: "Read also: …".
  row[at++] = linked > 0 && line.nodes.length > 1 && linked / text.length > 0.4 ? 1 : 0;
  row[at++] = tag.length === 2 && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0;
  row[at++] = line.nodes.length;
  row[at++] = page.copies.get(page.keys[index]!) ?? 1;
  return at;
}

function writePage({ index, area, weight, isProse }: View, page: PageStats, row: Float64Array, start: number): number {
  const { headline, best, bestProse } = page;
  const before = page.before[index]!;
  const isInBest = isIn(area, best);
  let at = start;
  row[at++] = sameStart(page.keys[index]!, page.title);
  row[at++] = sameStart(page.keys[index]!, page.description);
  row[at++] = headline < 0 ? -100 : Math.max(-50, Math.min(300, index - headline));
  row[at++] = share(index, page.views.length);
  row[at++] = page.views.length;
  row[at++] = page.prose;
  row[at++] = share(bestProse, page.prose);
  row[at++] = isInBest ? 1 : 0;
  row[at++] = best ? area.depth - best.depth : -20;
  row[at++] = share(before, bestProse);
  row[at++] = share(bestProse - before - (isProse && isInBest ? weight : 0), bestProse);
  row[at++] = headline < 0 || index < headline ? -1 : Math.min(20, page.proseCount[index]! - page.proseCount[headline]!);
  row[at++] = distanceToProse(index, page, -1);
  row[at++] = distanceToProse(index, page, 1);
  return at;
}

/** The shape that the line's element shares with others, the elements around it, and the lines beside it. */
function writeSurroundings({ index, area }: View, page: PageStats, row: Float64Array, start: number): number {
  const shape = page.shapes.get(area.shape)!;
  let at = start;
  row[at++] = share(shape.prose, page.prose);
  row[at++] = shape.lines;
  row[at++] = share(shape.characters, shape.lines);
  row[at++] = share(shape.linked, shape.characters);
  let outer: Area | null = area;
  for (let step = 0; step < outward.length; step++) {
    outer = outer?.outer ?? null;
    row[at++] = share(outer?.prose ?? 0, page.prose);
    row[at++] = share(outer?.linked ?? 0, outer?.characters ?? 0);
    row[at++] = Math.min(200, outer?.lines ?? 0);
  }
  for (const offset of around) {
    const other = page.views[index + offset];
    row[at++] = Math.min(other?.weight ?? 0, 2000);
    row[at++] = share(other?.line.linked ?? 0, other?.line.text.length ?? 0);
    row[at++] = other?.area.outer === area.outer ? 1 : 0;
  }
  return at;
}

function writeNames({ area, innerGroups, cues }: View, row: Float64Array, start: number): void {
  let at = start;
  for (let group = 0; group < area.nearest.length; group++) row[at++] = distanceTo(area, group);
  for (let group = 0; group < nameGroups.length; group++) row[at++] = (innerGroups >> group) & 1;
  for (let group = 0; group < cueGroups.length; group++) row[at++] = (cues >> group) & 1;
}

const farthest = 30;

function distanceToProse(index: number, page: PageStats, step: 1 | -1): number {
  for (let distance = 1; distance <= farthest; distance++) {
    const other = page.views[index + step * distance];
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
