import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../src/platform/browser';
import { Access } from '../../src/popup/Access';
import { MarksHere } from '../../src/popup/MarksHere';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, choose, doing, draw, one } from '../support/render';
import { report } from './samples';

beforeEach(speakEnglish);

describe('marks on this site', () => {
  const drawn = (more: Parameters<typeof report>[0] = {}, marks?: boolean, onChange = vi.fn()) =>
    draw(<MarksHere site="news.example" own={marks === undefined ? {} : { marks }} report={report(more)} onChange={onChange} />);

  it.each([
    [undefined, true, { marks: false }],
    [false, false, { marks: null }],
  ])('are switched off and on for the site alone (now %s)', async (marks, off, patch) => {
    const asked = answering({ 'site.change': () => null });
    const onChange = vi.fn();
    const root = await drawn({}, marks, onChange);
    const box = one<HTMLInputElement>(root, 'input[type=checkbox]');
    expect(box.checked).toBe(marks === false);
    await choose(box, off);
    expect(asked).toEqual([{ type: 'site.change', body: { host: 'news.example', patch } }]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('offer a rule of the site, or of the story’s author', async () => {
    const asked = answering({ 'rule.add': () => null });
    const root = await drawn({ byline: 'Jane Doe' });
    const [verdict, match] = root.querySelectorAll<HTMLSelectElement>('.rule-form select');
    const value = one<HTMLInputElement>(root, '.rule-form input');
    expect(value.value).toBe('news.example');
    await choose(verdict!, 'always');
    await choose(match!, 'author');
    expect(value.value).toBe('Jane Doe');
    await doing(() => one<HTMLFormElement>(root, 'form').requestSubmit());
    expect(asked).toEqual([{ type: 'rule.add', body: { rule: { verdict: 'always', match: 'author', value: 'Jane Doe' } } }]);
    expect(root.textContent).toMatch(/Rule saved/);
  });

  it('say where the browser hid the page’s headers', async () => {
    const seen = (await drawn({ headerSeen: true })).textContent;
    expect((await drawn({ headerSeen: false })).textContent.length).toBeGreaterThan(seen.length + 20);
  });
});

describe('access to websites', () => {
  it.each([true, false])('is asked for at the click (granted: %s)', async (granted) => {
    const request = vi.fn(() => Promise.resolve(granted));
    Object.assign(browser, { permissions: { request, contains: () => Promise.resolve(false) } });
    const onGranted = vi.fn();
    const root = await draw(<Access onGranted={onGranted} />);
    expect(request).not.toHaveBeenCalled();
    await doing(() => button(root, '').click());
    expect(request).toHaveBeenCalledTimes(1);
    expect(onGranted).toHaveBeenCalledTimes(granted ? 1 : 0);
    expect(/not granted/.test(root.textContent)).toBe(!granted);
  });
});
