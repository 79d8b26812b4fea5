import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, weightOf } from '../../../src/article/judge/characters';
import { featureNames, writeFeatures } from '../../../src/article/judge/features';
import { chancesOf, hopelessChance, isVetoed, viewPage } from '../../../src/article/judge/judge';
import { nameGroups } from '../../../src/article/judge/names';
import { comparable, type PageStats } from '../../../src/article/judge/page';
import { firstLook, secondNames, writeSecond } from '../../../src/article/judge/second';
import { distanceTo, far, tagGroups, type View } from '../../../src/article/judge/view';
import { readLines } from '../../../src/article/lines';
import { Budget } from '../../../src/shared/budget';
import { pageOf, paragraphs, prose } from '../page';

function statsOf(body: string, head?: string): PageStats {
  const page = pageOf(body, head);
  return viewPage(page, readLines(page.body, new Budget({ nodes: 1e6, milliseconds: 60_000 }), () => false));
}

const viewWith = (page: PageStats, text: string): View => page.views.find(({ line }) => line.text.startsWith(text))!;

/** A row of numbers with room for a mark on both sides: nothing may be written beside it. */
function rowOf(names: readonly string[], write: (row: Float64Array, start: number) => void): Map<string, number> {
  const row = new Float64Array(names.length + 2).fill(Number.NaN);
  write(row, 1);
  expect([row[0], row[row.length - 1]]).toEqual([Number.NaN, Number.NaN]);
  return new Map(names.map((name, index) => [name, row[index + 1]!]));
}

const rowFor = (page: PageStats, view: View): Map<string, number> => rowOf(featureNames, (row, start) => writeFeatures(view, page, row, start));
const value = (page: PageStats, text: string, name: string): number => rowFor(page, viewWith(page, text)).get(name)!;

describe('countCharacters', () => {
  test('counts kinds', () => {
    expect(countCharacters('Ab 12, ©가漢')).toMatchObject({ of: 10, capitals: 1, digits: 2, commas: 1, signs: 1, hangul: 1, wide: 1 });
  });

  test('looks at 200 characters', () => {
    expect(countCharacters('1'.repeat(1000))).toMatchObject({ of: 200, digits: 200 });
  });

  test('never counts more than there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { of, digits, capitals, commas, signs, wide, hangul } = countCharacters(text);
        return digits + capitals + commas + signs + wide + hangul <= of && of <= text.length;
      }),
    );
  });
});

test('weightOf takes Korean, Chinese and English of about the same content for about as long', () => {
  const english = weightOf('The president attended the summit in Malaysia and presented a new plan.');
  expect(weightOf('대통령은 말레이시아에서 열린 정상회의에 참석해 새로운 계획을 발표했다.')).toBeGreaterThan(english * 0.7);
  expect(weightOf('总统出席了在马来西亚举行的峰会，并提出了新的计划，引起各方关注。')).toBeGreaterThan(english * 0.7);
  expect(weightOf('')).toBe(0);
});

test('comparable drops case, signs and length', () => {
  expect(comparable('“The  HARBOUR” – will be, rebuilt!')).toBe('the harbour will be rebuilt');
  expect(comparable('x'.repeat(5000)).length).toBeLessThan(200);
});

describe('viewsOf', () => {
  const page = statsOf(`<nav><a href="/">Home</a></nav><main class="content"><div class="article-body">${paragraphs(4)}<div class="note"><span class="caption">A note</span></div></div></main><div id="comments"><p>${prose(1, 9)[0]}</p></div>`);

  test('knows prose, short links and comments', () => {
    expect(viewWith(page, 'Part 0').isProse).toBe(true);
    expect(viewWith(page, 'Home').hopeless).toBe(true);
    expect(viewWith(page, 'Part 9').area.comment).toBe(true);
    expect(viewWith(page, 'Part 9').isProse).toBe(false);
  });

  test('counts steps to the nearest element of each group', () => {
    const { area } = viewWith(page, 'Part 0');
    const steps = (group: string): number => distanceTo(area, [...nameGroups, ...tagGroups].indexOf(group as 'para'));
    expect(steps('para')).toBe(0);
    expect(steps('body')).toBe(1);
    expect(steps('main')).toBe(2);
    expect(steps('nav')).toBe(far);
  });

  test('sums up what an element holds', () => {
    const area = viewWith(page, 'Part 0').area.outer!;
    expect(area.lines).toBe(5);
    expect(area.characters).toBe(prose(4).join('').length + 'A note'.length);
    expect(area.linked).toBe(0);
  });

  test('gives repeated elements one shape, whatever number their class has', () => {
    const shapes = statsOf('<ul><li class="item-1">a</li><li class="item-22">b</li><li class="other">c</li></ul>').views.map(({ area }) => area.shape);
    expect(shapes[0]).toBe(shapes[1]);
    expect(shapes[2]).not.toBe(shapes[0]);
  });

  test('hears the names of inline elements', () => {
    expect(value(page, 'A note', 'inline_caption')).toBe(1);
    expect(value(page, 'Part 0', 'inline_caption')).toBe(0);
  });
});

describe('features', () => {
  const title = 'The harbour will be rebuilt';
  const head = `<title>${title}</title><meta property="og:description" content="${prose(1)[0]}">`;
  const body = `<p>Menu</p><main><h1>${title}</h1>${paragraphs(4)}<p><a href="/x">${prose(1, 4)[0]}</a></p><p>Read also: <a href="/y">another story about the harbour</a></p><p>Copy</p></main><p>Copy</p>`;
  const page = statsOf(body, head);

  test.each<[string, string, number]>([
    ['The harbour', 'isTitle', 1],
    ['The harbour', 'level', 1],
    ['Part 0', 'isDescription', 1],
    ['Part 1', 'isDescription', 0],
    ['Part 0', 'afterHeadline', 1],
    ['Menu', 'afterHeadline', -1],
    ['Part 4', 'linked', 1],
    ['Read also', 'linkTail', 1],
    ['Part 0', 'linkTail', 0],
    ['Copy', 'copies', 2],
    ['Part 0', 'inBest', 1],
    ['Menu', 'inBest', 0],
    ['Part 0', 'proseBefore', 0],
    ['Part 0', 'sentence', 1],
    ['Read also', 'sentence', 0],
    ['Read also', 'runs', 2],
    ['Copy', 'name_body', far],
    ['Part 0', 'tag_main', 1],
    ['Part 0', 'tag_para', 0],
    ['Part 0', 'sameOuter-1', 1],
    ['Menu', 'sameOuter-1', 0],
    ['Menu', 'outer3Lines', 0],
    ['Menu', 'tag_time', far],
    ['Menu', 'linked2', 0],
    ['Part 1', 'proseSinceHeadline', 1],
    ['Part 0', 'proseLinesOn', 1],
    ['Part 0', 'cue_also', 0],
    ['Read also', 'cue_also', 1],
  ])('%s: %s is %d', (text, name, expected) => expect(value(page, text, name)).toBe(expected));

  test('are finite numbers on any page', () => {
    const pages = ['', '<p>x</p>', '<a href="/">x</a>', '<h1></h1>', '<p>'.repeat(50), '\u200b\ud800', body];
    for (const one of pages.map((html) => statsOf(html))) {
      for (const view of one.views) for (const [name, feature] of rowFor(one, view)) expect(Number.isFinite(feature), name).toBe(true);
    }
  });
});

describe('the second look', () => {
  const page = statsOf(`<main><div>${paragraphs(3)}</div><div><p>Box.</p></div></main>`);
  const chances = Float64Array.from([0.9, 0.1, 0.8, 0.2]);
  const look = firstLook(page.views, chances);
  const second = (index: number, name: string): number => rowOf(secondNames, (row, start) => writeSecond(page.views[index]!, look, row, start)).get(name)!;

  test('knows how a line and its neighbours were judged', () => {
    expect(second(1, 'chance')).toBe(0.1);
    expect([second(1, 'chance-1'), second(1, 'chance1'), second(0, 'chance-1')]).toEqual([0.9, 0.8, -1]);
    expect([second(3, 'back3'), second(0, 'on3'), second(3, 'on3')]).toEqual([0.9, 0.8, 0]);
  });

  test('knows how its container and its like were judged', () => {
    expect(second(0, 'outerChance')).toBeCloseTo(0.6, 1);
    expect(second(3, 'outerChance')).toBeCloseTo(0.2);
    expect(second(0, 'outerChance')).toBe(second(2, 'outerChance'));
    expect(second(0, 'chanceBefore')).toBe(0);
  });
});

describe('chancesOf', () => {
  test('are chances, one for each line, and none for short links', () => {
    const page = statsOf(`<nav><a href="/">Home</a></nav><article><h1>A long enough title of a page</h1>${paragraphs(5)}</article>`);
    const chances = chancesOf(page);
    expect(chances).toHaveLength(page.views.length);
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
    expect(chances[0]).toBe(0);
    expect(hopelessChance).toBeLessThan(0.1);
  });

  test('are the same each time', () => {
    const page = statsOf(`<article>${paragraphs(5)}</article>`);
    expect(chancesOf(page)).toEqual(chancesOf(page));
  });

  test('are none for the headline, boxes that are all link, copyright lines, and comments below a story', () => {
    const page = statsOf(`<article><h1>A long enough title of a page</h1>${paragraphs(5)}</article><a href="/x"><p>${prose(1, 7)[0]}</p></a><p>© 2026 The Daily.</p><div class="comments"><p>${prose(1, 8)[0]}</p></div>`);
    for (const text of ['A long', 'Part 7', '© 2026', 'Part 8']) expect(isVetoed(viewWith(page, text), page)).toBe(true);
    expect(isVetoed(viewWith(page, 'Part 0'), page)).toBe(false);
  });

  test('are none for bylines and for captions beside a story', () => {
    const page = statsOf(`<article><p class="byline">By Jo Writer in London</p><figure><figcaption><p>${prose(1, 7)[0]}</p></figcaption></figure>${paragraphs(5)}<p class="author">${prose(1, 8)[0]}</p></article>`);
    for (const text of ['By Jo', 'Part 7']) expect(isVetoed(viewWith(page, text), page)).toBe(true);
    expect(isVetoed(viewWith(page, 'Part 8'), page)).toBe(false);
  });

  test('are none for what is said of a story under its headline', () => {
    const page = statsOf(`<article><h1>A long enough title of a page</h1><div class="meta"><span>AI-generated image</span></div><p class="date">Updated on Monday</p>${paragraphs(5)}<p class="date">Monday at noon</p></article>`);
    for (const text of ['AI-gen', 'Updated']) expect(isVetoed(viewWith(page, text), page)).toBe(true);
    expect(isVetoed(viewWith(page, 'Monday at noon'), page)).toBe(false);
  });

  test.each([
    ['comments', `<div class="comments">${paragraphs(5)}</div>`],
    ['one long caption', `<figure><figcaption>Part 0: what the picture shows.</figcaption></figure>`],
  ])('does not refuse %s where the page is nothing else', (_name, body) => {
    const page = statsOf(body);
    expect(isVetoed(viewWith(page, 'Part 0'), page)).toBe(false);
  });
});
