import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportOf, scanPage } from '../../src/content/scan';
import { LabelMemory } from '../../src/labels/memory';
import type { StoredRule } from '../../src/settings/rules';

const demo = (path: string): string => readFileSync(join(process.cwd(), 'demo', path), 'utf8').replace(/<script[\s\S]*?<\/script>|<link[^>]*>/g, '');
const memory = new LabelMemory();

function open(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

const scan = (rules: StoredRule[] = [], header = { seen: true, value: null as string | null }) => scanPage(document, { rules, header, memory }, new AbortController().signal);

beforeEach(() => {
  document.designMode = 'off';
});

describe.each(['news/index.html', 'news/plain.html'])('the demo page %s', (path) => {
  beforeEach(() => open(demo(path)));

  it('has one story, seven cards and six marked items', () => {
    const seen = scan();
    expect(seen.items.map(({ kind, degree, source }) => `${kind} ${degree} ${source}`).sort()).toEqual([
      ...Array<string>(4).fill('card generated label'), ...Array<string>(2).fill('picture generated label'),
    ]);
    expect(seen.targets).toHaveLength(6);
    expect(reportOf(seen, false)).toMatchObject({ lang: 'ko', hasArticle: true, counts: { articles: 1, cards: 7, pictures: 2 }, partial: false, headerSeen: true });
  });

  it('keeps the names of its items from scan to scan', () => {
    const before = scan().items.map(({ id }) => id);
    document.body.insertAdjacentHTML('afterbegin', '<p>late</p>');
    expect(scan().items.map(({ id }) => id)).toEqual(before);
    expect(new Set(before).size).toBe(6);
  });

  it('tells what is found as plain data', () => {
    const report = reportOf(scan(), true);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.marksHidden).toBe(true);
    expect(report.items.every(({ evidence }) => evidence.length > 0 && evidence.every((one) => !('element' in one)))).toBe(true);
  });

  it('draws nothing into a page that is being written', () => {
    document.designMode = 'on';
    const seen = scan();
    expect(seen.items).toHaveLength(6);
    expect(seen.targets).toEqual([]);
  });

  it('follows the reader’s rules', () => {
    const items = scan([{ verdict: 'never', match: 'wording', value: 'AI가 작성한 기사' }]).items;
    expect(items.map(({ kind }) => kind)).toEqual(['picture', 'picture']);
  });

  it('reads the page’s header, and says when nobody could', () => {
    const told = scan([], { seen: true, value: 'mode=ai-originated' });
    expect(told.items.find(({ kind }) => kind === 'article')).toMatchObject({ source: 'header', degree: 'generated' });
    expect(reportOf(scan([], { seen: false, value: null }), false).headerSeen).toBe(false);
  });
});

it('a page without a story has none', () => {
  open('<title>Shop</title><p>Three lamps for ten.</p>');
  expect(reportOf(scan(), false)).toMatchObject({ hasArticle: false, headline: '', items: [] });
});
