import { beforeEach, describe, expect, it, vi } from 'vitest';
import { promptReasons, promptStatuses } from '../../src/consent/types';
import { promptEffects } from '../../src/messages/protocol';
import { Prompt } from '../../src/popup/Prompt';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, choose, doing, draw, one } from '../support/render';
import { promptReport, tabState } from './samples';

beforeEach(speakEnglish);

const drawn = (state: Parameters<typeof tabState>[0], onChange = vi.fn()) => draw(<Prompt tabId={4} state={tabState(state)} onChange={onChange} />);
const said = (root: Element): string => one(root, 'h2 + p').textContent;

describe('what was done about the prompt', () => {
  it('has words for every outcome', async () => {
    const all = new Set<string>();
    for (const status of promptStatuses) {
      const acted = status === 'done' || status === 'verified';
      for (const choice of acted ? (['reject', 'necessary', 'accept'] as const) : (['unset'] as const)) all.add(said(await drawn({ prompt: promptReport({ status, choice }) })).trim());
    }
    expect(all.size).toBe(promptStatuses.length + 4);
    expect([...all].every((words) => words.length > 10)).toBe(true);
  });

  it('says "verified" of nothing else', async () => {
    for (const status of promptStatuses.filter((name) => name !== 'verified')) expect(said(await drawn({ prompt: promptReport({ status }) }))).not.toMatch(/verified/i);
  });

  it.each(promptReasons.filter(Boolean))('gives the reason %s in words', async (reason) => {
    const plain = said(await drawn({ prompt: promptReport({ status: 'could-not' }) }));
    expect(said(await drawn({ prompt: promptReport({ status: 'could-not', reason }) })).length).toBeGreaterThan(plain.length + 10);
  });

  it.each([
    ['words:ko', /read the prompt/],
    ['api:onetrust', /\(onetrust\)/],
    ['rule:a:b', /autoconsent project \(a:b\)/],
  ])('names the way %s, and what the site stored', async (way, words) => {
    const root = await drawn({ prompt: promptReport({ way }) });
    expect(root.textContent).toMatch(words);
    expect(one(root, 'bdi').textContent).toContain('cookie:consent');
  });

  it('offers an undo only after an answer', async () => {
    expect((await drawn({ prompt: promptReport({ status: 'asked' }) })).querySelector('.prompt-row button')).toBeNull();
    expect((await drawn({ prompt: null })).querySelector('.prompt-row button')).toBeNull();
    const asked = answering({ 'prompt.undo': () => 'cleared' });
    const onChange = vi.fn();
    const root = await drawn({ prompt: promptReport() }, onChange);
    await doing(() => one<HTMLButtonElement>(root, '.prompt-row button').click());
    expect(asked).toEqual([{ type: 'prompt.undo', body: { tabId: 4 } }]);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(one(root, '[role=status]').textContent).toMatch(/was cleared/);
  });
});

describe('what the reader wants on this site', () => {
  it('changes the site alone, and then what is on the page', async () => {
    const asked = answering({ 'site.change': () => null, 'prompt.apply': () => 'again' });
    const root = await drawn({ prompt: promptReport() });
    await choose(one<HTMLSelectElement>(root, 'select'), 'accept');
    expect(asked).toEqual([
      { type: 'site.change', body: { host: 'news.example', patch: { mode: 'accept', purposes: null } } },
      { type: 'prompt.apply', body: { tabId: 4 } },
    ]);
    expect(one(root, '[role=status]').textContent).toMatch(/loading again/);
  });

  it('goes back to what holds everywhere', async () => {
    const asked = answering({ 'site.change': () => null, 'prompt.apply': () => 'none' });
    const { settings } = tabState();
    const root = await drawn({ settings: { ...settings, own: { mode: 'accept', marks: false } } });
    expect(one<HTMLSelectElement>(root, 'select').value).toBe('accept');
    await choose(one<HTMLSelectElement>(root, 'select'), '');
    expect(asked[0]).toEqual({ type: 'site.change', body: { host: 'news.example', patch: { mode: null, purposes: null } } });
  });

  it('never offers to be undecided', async () => {
    const root = await drawn({});
    expect([...root.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', 'reject', 'necessary', 'accept', 'ask']);
  });

  it('says that it holds later where the background does not answer', async () => {
    answering({});
    const root = await drawn({ prompt: promptReport() });
    await choose(one<HTMLSelectElement>(root, 'select'), 'accept');
    expect(one(root, '[role=status]').textContent).toMatch(/next prompt/);
  });

  it.each(promptEffects.filter((effect) => effect !== 'none'))('has words for the effect %s', async (effect) => {
    answering({ 'prompt.undo': () => effect });
    const root = await drawn({ prompt: promptReport() });
    await doing(() => button(root, '').click());
    expect(one(root, '[role=status]').textContent.length).toBeGreaterThan(20);
  });
});
