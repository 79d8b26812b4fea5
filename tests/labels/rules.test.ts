import { describe, expect, test } from 'vitest';
import { matchesAuthor, matchesSite, matchesWording } from '../../src/labels/rules';
import type { ReaderRule } from '../../src/labels/rules';
import { judge, storyPage, verdicts } from './support/page';

const rule = (verdict: ReaderRule['verdict'], match: ReaderRule['match'], value: string): ReaderRule => ({ verdict, match, value });

describe('a rule matches', () => {
  test.each([
    ['news.example', 'https://news.example/a', true],
    ['https://www.news.example/', 'https://sub.news.example/a', true],
    ['news.example', 'https://badnews.example/', false],
    ['news.example', 'https://news.example./', true],
    ['', 'https://news.example/', false],
    ['__proto__', 'https://news.example/', false],
    ['news.example', 'not an address', false],
  ])('the site %s on %s: %s', (value, url, expected) => {
    expect(matchesSite(rule('always', 'site', value), url)).toBe(expected);
  });

  test.each([
    ['jane doe', 'By Jane  Doe, Berlin', true],
    ['Jane Do', 'By Jane Doe', false],
    ['박지훈', '박지훈 기자', true],
    ['', 'By Jane', false],
  ])('the author %s in %s: %s', (value, byline, expected) => {
    expect(matchesAuthor(rule('always', 'author', value), byline)).toBe(expected);
  });

  test.each([
    ['robot desk', 'Robot Desk', true],
    ['AI', 'Air Force', false],
    ['로봇 편집', '로봇 편집국', true],
  ])('the wording %s in %s: %s', (value, line, expected) => {
    expect(matchesWording(rule('always', 'wording', value), line)).toBe(expected);
  });

  test('only by what it is about', () => {
    expect(matchesSite(rule('always', 'author', 'news.example'), 'https://news.example/')).toBe(false);
    expect(matchesAuthor(rule('always', 'site', 'Jane'), 'Jane')).toBe(false);
    expect(matchesWording(rule('always', 'author', 'Jane'), 'Jane')).toBe(false);
  });
});

describe('on a page', () => {
  test('always this site: its story, by the reader', () => {
    const items = judge(storyPage(), { rules: [rule('always', 'site', 'news.example')] });
    expect(verdicts(items)).toEqual(['story:generated']);
    expect(items[0]!.verdict).toMatchObject({ source: 'user', evidence: [{ place: 'rule', field: 'site: news.example' }] });
  });

  test('never this site: nothing is marked, and nothing is called human', () => {
    const items = judge(storyPage({ caption: 'AI image', end: '<p>This article was written by AI.</p>' }), { rules: [rule('never', 'site', 'news.example')] });
    expect(items.map((item) => item.verdict.degree)).toEqual(items.map(() => 'unknown'));
    expect(items[1]!.verdict.evidence.some((one) => one.source === 'label')).toBe(true);
  });

  test('always this author', () => {
    expect(verdicts(judge(storyPage(), { rules: [rule('always', 'author', 'Jane Doe')] }))).toEqual(['story:generated']);
    expect(verdicts(judge(storyPage(), { rules: [rule('always', 'author', 'John Roe')] }))).toEqual([]);
  });

  test('always this wording: the item beside it', () => {
    const items = judge(storyPage({ lead: '<span>Robot Desk</span>' }), { rules: [rule('always', 'wording', 'robot desk')] });
    expect(verdicts(items)).toEqual(['lead:generated']);
  });

  test('never this wording: what it said is taken back, other statements stay', () => {
    const page = storyPage({ caption: 'AI image of ours', end: '<p>This article was written by AI.</p>' });
    expect(verdicts(judge(page, { rules: [rule('never', 'wording', 'AI image of ours')] }))).toEqual(['story:generated']);
  });

  test('of two that say the opposite the newer one holds', () => {
    const [always, never] = [rule('always', 'author', 'Jane Doe'), rule('never', 'author', 'Jane Doe')];
    expect(verdicts(judge(storyPage(), { rules: [always, never] }))).toEqual([]);
    expect(verdicts(judge(storyPage(), { rules: [never, always] }))).toEqual(['story:generated']);
  });

  test('the author counts before the site', () => {
    const [site, author] = [rule('never', 'site', 'news.example'), rule('always', 'author', 'Jane Doe')];
    for (const rules of [[site, author], [author, site]]) expect(verdicts(judge(storyPage(), { rules }))).toEqual(['story:generated']);
  });
});
