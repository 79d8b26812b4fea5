import { attributeOf, classNameOf, idOf } from '../../shared/dom';
import type { Line, Place } from '../lines';
import { countCharacters, weightOf, type CharacterCounts } from './characters';
import { cuesOf } from './cues';
import { groupsOf, nameGroups } from './names';
import { endsLikeSentence } from './sentence';

/** A kind of element that says something of the text in it. */
export const tagGroups = ['para', 'item', 'title', 'quote', 'figure', 'table', 'aside', 'nav', 'footer', 'header', 'article', 'main', 'form', 'pre', 'time'] as const;

const groupOfTag: Record<string, (typeof tagGroups)[number]> = {
  p: 'para', li: 'item', dt: 'item', dd: 'item', h1: 'title', h2: 'title', h3: 'title', h4: 'title', h5: 'title', h6: 'title',
  blockquote: 'quote', figure: 'figure', figcaption: 'figure', table: 'table', aside: 'aside', nav: 'nav', menu: 'nav', footer: 'footer',
  header: 'header', article: 'article', main: 'main', form: 'form', button: 'form', label: 'form', pre: 'pre', code: 'pre', time: 'time', address: 'time',
};

/** Steps beyond which an ancestor is as good as none. */
export const far = 9;

/** What a block element holds, over all lines below it. */
export interface Area {
  outer: Area | null;
  depth: number;
  /** How many areas are around it. */
  level: number;
  characters: number;
  linked: number;
  prose: number;
  lines: number;
  /** Level of the nearest element of each name group, then of each tag group, itself included; -1 for none. */
  nearest: readonly number[];
  /** In what readers wrote below the story; in the caption of a figure. */
  comment: boolean;
  caption: boolean;
  /** Tag and classes, the same for elements that the page repeats; `shape` with those of the element around it. */
  signature: string;
  shape: string;
}

/** One line with what the judge asks of it. */
export interface View {
  line: Line;
  index: number;
  area: Area;
  /** Length in characters as a Latin text of the same content would have. */
  weight: number;
  isProse: boolean;
  /** A short link in a row of them: never looked at closer. */
  hopeless: boolean;
  /** Ends as sentences do. */
  sentence: boolean;
  counts: CharacterCounts;
  cues: number;
  /** Name groups of the inline elements around its first text. */
  innerGroups: number;
}

/** From this weight on a line may be prose; from the second on it is, without a comma or a full stop too. */
const proseWeight = 80;
const surelyProse = 200;
const shortLink = 60;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements up from a line that count its text, and inline elements that may name it: more than any page that means well. */
const counted = 64;
const named = 8;

/** Prepares the lines of a page: their weights, and the areas that hold them. */
export function viewsOf(lines: Line[]): View[] {
  const areas = new Map<Place, Area>();
  return lines.map((line, index) => {
    const counts = countCharacters(line.text);
    const weight = weightOf(line.text, counts);
    const sentence = endsLikeSentence(line.text);
    const area = areaOf(line.place, areas);
    const isProse = weight >= proseWeight && line.linked * 2 < line.text.length && !area.comment && (sentence || counts.commas > 0 || weight >= surelyProse);
    for (let at: Area | null = area, up = 0; at && up < counted; at = at.outer, up++) {
      at.characters += line.text.length;
      at.linked += line.linked;
      at.lines += 1;
      if (isProse) at.prose += weight;
    }
    const hopeless = weight <= shortLink && line.linked >= line.text.length * 0.9 && !headings.has(line.place.tag);
    return { line, index, area, weight, isProse, hopeless, sentence, counts, cues: hopeless ? 0 : cuesOf(line.text), innerGroups: hopeless ? 0 : innerGroups(line) };
  });
}

const commentName = /(?:^|\s)(?:comments?|commentlist|comment[-_](?:list|body|content|text|item|thread|section|area)|comments[-_](?:list|section|area|wrapper|container)|disqus_thread)(?:\s|$)/;

const commentGroup = 1 << nameGroups.indexOf('comment');

function isComment(element: Element, groups: number): boolean {
  if ((groups & commentGroup) !== 0 && commentName.test(`${classNameOf(element)} ${idOf(element)}`.slice(0, 300))) return true;
  const type = attributeOf(element, 'itemtype');
  return type !== null && /schema\.org\/(?:User)?Comment/.test(type);
}

/** Steps up from an area to the nearest element of a group (its index among name groups, then tag groups); `far` for none. */
export function distanceTo(area: Area, group: number): number {
  const level = area.nearest[group]!;
  return level < 0 ? far : Math.min(far, area.level - level);
}

function innerGroups(line: Line): number {
  let groups = 0;
  for (let at = line.inner, up = 0; at !== line.place && at.parent && up < named; at = at.parent, up++) groups |= groupsOf(at.element);
  return groups;
}

function areaOf(place: Place, areas: Map<Place, Area>): Area {
  const missing: Place[] = [];
  let at: Place | null = place;
  while (at && !areas.has(at)) {
    missing.push(at);
    at = at.outer;
  }
  let area = at ? areas.get(at)! : null;
  for (const step of missing.reverse()) {
    area = emptyArea(step, area);
    areas.set(step, area);
  }
  return area!;
}

function emptyArea(place: Place, outer: Area | null): Area {
  const level = outer ? outer.level + 1 : 0;
  const groups = groupsOf(place.element);
  const tagGroup = tagGroupOf.get(place.tag) ?? -1;
  const nearest = nearestWith(outer?.nearest ?? nothingNear, level, groups, tagGroup);
  const signature = `${place.tag}.${classNameOf(place.element).slice(0, 120).replace(/\d+/g, '')}`;
  const comment = (outer?.comment ?? false) || (place.depth > 0 && isComment(place.element, groups));
  const caption = (outer?.caption ?? false) || place.tag === 'figcaption';
  return { outer, depth: place.depth, level, characters: 0, linked: 0, prose: 0, lines: 0, nearest, comment, caption, signature, shape: `${outer?.signature ?? ''}>${signature}` };
}

const nothingNear: readonly number[] = new Array<number>(nameGroups.length + tagGroups.length).fill(-1);
const tagGroupOf = new Map(Object.entries(groupOfTag).map(([tag, group]) => [tag, nameGroups.length + tagGroups.indexOf(group)]));

/** The nearest levels as the element outside knows them, with what the element itself is; the same list where it is nothing. */
function nearestWith(outside: readonly number[], level: number, groups: number, tagGroup: number): readonly number[] {
  if (groups === 0 && tagGroup < 0) return outside;
  const nearest = outside.slice();
  for (let bit = 0, left = groups; left !== 0; bit++, left >>>= 1) if (left & 1) nearest[bit] = level;
  if (tagGroup >= 0) nearest[tagGroup] = level;
  return nearest;
}
