import { expect, test } from 'vitest';
import { headlineOf } from '../../../src/article/cards/headline';
import { evidenceOf, judge } from '../../../src/article/cards/judge';
import { candidateRoots } from '../../../src/article/cards/roots';
import { MANY, NONE } from '../../../src/article/cards/partition';
import { linksWithin, storiesOf } from '../../../src/article/cards/stories';
import { survey } from '../../../src/article/cards/survey';
import { textOf } from '../../../src/article/cards/text';
import weights from '../../../src/article/cards/weights.json' with { type: 'json' };
import words from '../../../src/article/cards/words.json' with { type: 'json' };
import { generous, open, proposalIn, teaser, three } from './open';

function read(body: string) {
  const document = open(body);
  const page = survey(document, generous());
  return { page, stories: storiesOf(document, page, () => false) };
}

const rootsIn = (body: string): string[] => {
  const { page, stories } = read(body);
  return candidateRoots(page, stories, () => false).map(({ root }) => page.elements[root]!.id || page.tags[root]!);
};

const headlineIn = (body: string): string => {
  const { page } = read(body);
  return textOf(page, headlineOf(page, page.tags.indexOf('li'), page.links), 200);
};

test('authors, sections and kickers are no stories of their own', () => {
  const { stories } = read(`<div>${three}</div>`);
  expect(stories.list.map(({ address }) => address.path)).toEqual(['/2026/harbour-reopens-after-the-storm', '/2026/school-roof-is-repaired-at-last', '/2026/two-bridges-to-close-in-june']);
});

test('each element knows whether it is about no story, one or several', () => {
  const { page, stories } = read(`<div>${three}</div><p>none</p>`);
  expect(stories.only[page.tags.indexOf('body')]).toBe(MANY);
  expect(stories.only[page.tags.indexOf('h3')]).toBe(0);
  expect(stories.only[page.tags.lastIndexOf('p')]).toBe(NONE);
});

test('short titles are stories where they stand in the same markup as long ones', () => {
  const item = (slug: string, title: string) => `<li class="e"><a class="t" href="/x/${slug}">${title}</a></li>`;
  const { stories } = read(`<ul>${item('a', 'The long headline of the first story here')}${item('b', 'Snowfall')}</ul><ul class="m"><li><a href="/x/c">Snowfall</a></li></ul>`);
  expect(stories.list.map(({ address }) => address.path)).toEqual(['/x/a', '/x/b']);
});

test('the links of a story inside an element are found by halving', () => {
  const { page, stories } = read(teaser('harbour-reopens-after-the-storm', 'Harbour reopens after the storm of the century').repeat(3));
  const boxes = page.elements.flatMap((element, index) => (element.className === 'box' ? [index] : []));
  expect(boxes.map((box) => linksWithin(page, stories.list[0]!, box).length)).toEqual([2, 2, 2]);
  expect(linksWithin(page, stories.list[0]!, page.tags.indexOf('head'))).toEqual([]);
});

test('the root is the largest element about one story, without the heading of its list', () => {
  const link = (slug: string) => `<a href="/2026/${slug}">A headline for ${slug} that is long enough</a>`;
  expect(rootsIn(`<ul><li id="a"><div><p>${link('one-of-these-days')}</p></div></li><li id="b">${link('two-of-these-days')}</li></ul>`)).toEqual(['a', 'b']);
  expect(rootsIn(`<div><h2>Related stories</h2><ul><li id="only">${link('one-of-these-days')}</li></ul></div>`)).toEqual(['only']);
  expect(rootsIn(`<section><div id="card"><h3>The headline that has no link at all</h3><p>Text.</p><a href="/2026/one-of-these-days">Read on</a></div></section>`)).toEqual(['card']);
});

test('entries of a live ticker lead to one address and stay cards of their own', () => {
  const entry = (id: string) => `<li id="${id}"><a href="/news/the-live-ticker-of-today">Entry ${id} with what happened at this very hour</a></li>`;
  expect(rootsIn(`<ul>${entry('x')}${entry('y')}</ul>`)).toEqual(['x', 'y']);
});

test('the headline is the heading around or in the most telling link', () => {
  expect(headlineIn('<li><b>Related</b><h3><a href="/a-b-c-d">The true headline of this story</a></h3></li>')).toBe('The true headline of this story');
  expect(headlineIn('<li>Also read: <a href="/a-b-c-d">The true headline of this story</a></li>')).toBe('The true headline of this story');
  expect(headlineIn('<li><h3>The true headline of this story</h3><p>Teaser</p><a href="/a-b-c-d">More</a></li>')).toBe('The true headline of this story');
  expect(headlineIn('<li><a href="/a-b-c-d"><span>The kicker before it</span><span>The true headline of this story</span></a></li>')).toBe('The true headline of this story');
  expect(headlineIn(`<li><a href="/a-b-c-d">The true headline of this story</a><a href="/a-b-c-d">${'A teaser that goes on. '.repeat(8)}</a></li>`)).toBe('The true headline of this story');
});

test('a list is judged partly as a whole', () => {
  const one = (root: number, bias: number) => ({ root, story: 0, headline: root, features: { bias } });
  const unit = weights.bias < 0 ? -1 : 1;
  const parents = [0, 0, 0, 0, 0];
  expect(judge(parents, [one(1, unit), one(2, unit), one(3, unit), one(4, -0.5 * unit)]).map(({ root }) => root)).toEqual([1, 2, 3, 4]);
  expect(judge(parents, [one(1, -unit)])).toEqual([]);
  expect(judge(parents, [{ ...one(1, unit), features: { bias: unit, paid: 1 } }])).toEqual([]);
});

test('every feature has a weight and every weight a feature', () => {
  const { candidates } = proposalIn(`<div>${three}</div>`);
  expect(Object.keys(candidates[0]!.features).sort()).toEqual(Object.keys(weights).sort());
  expect(evidenceOf({ unheardOf: 1 })).toBe(0);
  for (const { features } of candidates) for (const value of Object.values(features)) expect(value >= 0 && value <= 1).toBe(true);
});

test('the word lists are lower case, sorted and without doubles', () => {
  const { zones, ...lists } = words;
  for (const list of [...Object.values(zones), ...Object.values(lists)]) {
    expect(list).toEqual([...new Set(list)]);
    for (const word of list) expect(word).toBe(word.toLowerCase().trim());
  }
});
