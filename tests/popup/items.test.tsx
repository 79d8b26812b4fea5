import { beforeEach, describe, expect, it } from 'vitest';
import { Items } from '../../src/popup/Items';
import { answering, answeringPage } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, doing, draw, one } from '../support/render';
import { evidence, item, report } from './samples';

beforeEach(() => {
  speakEnglish();
  answering({ 'reading.jobs': () => [] });
});

const drawn = (more: Parameters<typeof report>[0]) => draw(<Items tabId={4} site="news.example" report={report(more)} />);
const rows = (root: Element) => [...root.querySelectorAll('.items > li')];

describe('the list of items', () => {
  it('says that nothing was said, and never that people made it', async () => {
    const root = await drawn({ items: [] });
    expect(one(root, 'h2').textContent).toBe('Nothing here is said to be made with AI');
    expect(root.textContent).not.toMatch(/human|authentic|real/i);
    expect(rows(root)).toHaveLength(0);
  });

  it('counts what is said to be AI, not what is said to be none', async () => {
    const root = await drawn({ items: [item('a'), item('b', { degree: 'none', name: 'Denied' })] });
    expect(one(root, 'h2').textContent).toBe('1 item is said to be made with AI');
    expect(rows(root).map((row) => one(row, '.item-name').textContent)).toEqual(['Picture a', 'Denied']);
  });

  it('shows six of many, and all when asked', async () => {
    const root = await drawn({ items: Array.from({ length: 9 }, (_, index) => item(`i${index}`)) });
    expect(rows(root)).toHaveLength(6);
    await doing(() => button(root, 'Show all 9').click());
    expect(rows(root)).toHaveLength(9);
  });

  it.each([
    [{ marksHidden: true }, /removing or covering/],
    [{ partial: true }, /only in part/],
    [{ ignored: 3 }, /: 3 of this page/],
  ])('says what the reader should know: %j', async (more, words) => {
    expect((await drawn(more)).textContent).toMatch(words);
    expect((await drawn({})).textContent).not.toMatch(words);
  });

  it('quotes on request, as text', async () => {
    const root = await drawn({ items: [item('a', { name: '<b>x</b>', evidence: [evidence({ quote: '<img src=x> made with AI' })] })] });
    expect(root.textContent).not.toContain('<img src=x>');
    const why = one<HTMLButtonElement>(root, '.why');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await doing(() => why.click());
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(one(root, '.reasons').textContent).toContain('<img src=x> made with AI');
    expect(root.querySelector('img, .item-name b')).toBeNull();
  });

  it('shows an item on the page, and says so where it is gone', async () => {
    const asked = answeringPage({ 'item.show': ({ id }: { id: string }) => id === 'a' });
    const root = await drawn({ items: [item('a'), item('b')] });
    for (const row of rows(root)) await doing(() => one<HTMLButtonElement>(row, '.item-show').click());
    expect(asked).toEqual([{ type: 'item.show', body: { id: 'a' } }, { type: 'item.show', body: { id: 'b' } }]);
    expect(rows(root).map((row) => row.textContent.includes('no longer on the page'))).toEqual([false, true]);
  });

  it('says so too where the page does not answer any more', async () => {
    answeringPage({});
    const root = await drawn({ items: [item('a')] });
    await doing(() => one<HTMLButtonElement>(root, '.item-show').click());
    expect(root.textContent).toContain('no longer on the page');
  });
});

describe('rules from a reason', () => {
  const opened = async (of: Parameters<typeof item>[1]) => {
    const root = await drawn({ items: [item('a', of)] });
    await doing(() => one<HTMLButtonElement>(root, '.why').click());
    return root;
  };

  it('never mark this wording, or this site', async () => {
    const asked = answering({ 'reading.jobs': () => [], 'rule.add': () => null });
    const root = await opened({});
    await doing(() => button(root, 'Never mark this wording').click());
    expect(asked.at(-1)).toEqual({ type: 'rule.add', body: { rule: { verdict: 'never', match: 'wording', value: 'Image made with AI' } } });
    expect(one(root, '.reasons [role=status]').textContent).toMatch(/Rule saved/);
    const other = await opened({});
    await doing(() => button(other, 'Never mark this site').click());
    expect(asked.at(-1)).toEqual({ type: 'rule.add', body: { rule: { verdict: 'never', match: 'site', value: 'news.example' } } });
  });

  it('no wording is offered where nobody used words', async () => {
    const root = await opened({ source: 'markup', evidence: [evidence({ source: 'markup', place: 'json-ld', field: 'digitalSourceType' })] });
    expect(root.textContent).not.toContain('Never mark this wording');
  });
});
