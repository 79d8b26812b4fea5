import { attributeOf } from '../../shared/dom';
import type { Survey, Walked } from './survey';
import { weightOf } from './weight';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const PICTURES = new Set(['img', 'amp-img', 'video', 'picture']);

/** Measures every element by itself, then carries the sums from the leaves to the root: one loop backwards, since parents come first. */
export function measured(found: Walked): Survey {
  const { elements, tags, parent } = found;
  const count = elements.length;
  const none = (): number[] => new Array<number>(count).fill(0);
  const page: Survey = { ...found, last: none(), own: none(), weight: none(), linked: none(), pictures: none(), links: [], headings: none(), lastText: new Array<number>(count).fill(-1), zones: [] };
  const { last, own, weight, linked, pictures, links, headings, lastText } = page;
  found.texts.forEach((text, index) => {
    const holder = found.owners[index]!;
    own[holder]! += weightOf(text.data);
    lastText[holder] = index;
  });
  for (let i = 0, headed = 0; i < count; i += 1) {
    const tag = tags[i]!;
    if (HEADINGS.has(tag)) headed += 1;
    headings[i] = headed;
    if (PICTURES.has(tag) || attributeOf(elements[i]!, 'style')?.includes('url(')) pictures[i] = 1;
    if (tag === 'a' && attributeOf(elements[i]!, 'href') !== null) links.push(i);
  }
  for (let i = count - 1, link = links.length - 1; i >= 0; i -= 1) {
    weight[i]! += own[i]!;
    if (links[link] === i) {
      linked[i] = weight[i]!;
      link -= 1;
    }
    if (last[i]! < i) last[i] = i;
    const up = parent[i]!;
    if (up < 0) continue;
    weight[up]! += weight[i]!;
    linked[up]! += linked[i]!;
    pictures[up]! += pictures[i]!;
    if (last[up]! < last[i]!) last[up] = last[i]!;
    if (lastText[up]! < lastText[i]!) lastText[up] = lastText[i]!;
  }
  return page;
}
