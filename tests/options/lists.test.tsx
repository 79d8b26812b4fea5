import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsView } from '../../src/messages/protocol';
import { Rules } from '../../src/options/Rules';
import { Sites } from '../../src/options/Sites';
import { initialSettings } from '../../src/settings/schema';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, doing, draw } from '../support/render';

beforeEach(speakEnglish);

const view = (more: Partial<SettingsView> = {}): SettingsView => ({ values: initialSettings(), sites: {}, rules: [], problems: [], newer: false, ...more });

describe('what was chosen for single sites', () => {
  it('says so where there is nothing', async () => {
    const root = await draw(<Sites view={view()} onView={vi.fn()} />);
    expect(root.querySelectorAll('li')).toHaveLength(0);
    expect(root.querySelector('p')?.textContent).toBeTruthy();
  });

  it('lists each with what was chosen, and takes one away', async () => {
    const next = view();
    const asked = answering({ 'site.change': () => next });
    const onView = vi.fn();
    const root = await draw(<Sites view={view({ sites: { 'a.example': { mode: 'ask' }, 'b.example': { marks: false } } })} onView={onView} />);
    const rows = [...root.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('bdi')?.textContent)).toEqual(['a.example', 'b.example']);
    expect(new Set(rows.map((row) => row.querySelector('.quiet')?.textContent.trim())).size).toBe(2);
    await doing(() => button(rows[1]!, 'b.example').click());
    expect(asked).toEqual([{ type: 'site.change', body: { host: 'b.example', patch: null } }]);
    expect(onView).toHaveBeenCalledWith(next);
  });

  it('shows a host that is called like a property, and a long list only in part', async () => {
    const hosts = ['constructor', ...Array.from({ length: 5_000 }, (_, index) => `site-${index}.example`)];
    const root = await draw(<Sites view={view({ sites: Object.fromEntries(hosts.map((host) => [host, { mode: 'ask' as const }])) })} onView={vi.fn()} />);
    expect(root.querySelector('bdi')?.textContent).toBe('constructor');
    expect(root.querySelectorAll('li').length).toBeLessThanOrEqual(500);
  });
});

describe('the reader’s rules', () => {
  const rules = [
    { verdict: 'never', match: 'site', value: 'a.example' },
    { verdict: 'always', match: 'wording', value: 'written by our robot' },
  ] as const;

  it('are taken away one by one, the others stay', async () => {
    const asked = answering({ 'rule.remove': () => view() });
    const root = await draw(<Rules view={view({ rules: [...rules] })} onView={vi.fn()} />);
    await doing(() => button(root, 'a.example').click());
    expect(asked).toEqual([{ type: 'rule.remove', body: { rule: rules[0] } }]);
  });

  it('are added one after another, however fast they are typed, and given back where one could not be saved', async () => {
    let refuse: (reason: Error) => void = () => undefined;
    const asked = answering({ 'rule.add': () => new Promise((_, reject) => (refuse = reject)) });
    const root = await draw(<Rules view={view()} onView={vi.fn()} />);
    const input = root.querySelector<HTMLInputElement>('.rule-form input')!;
    const type = (value: string) => doing(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await type('first.example');
    await doing(() => root.querySelector('form')!.requestSubmit());
    expect(input.value).toBe('');
    expect(asked).toEqual([{ type: 'rule.add', body: { rule: { verdict: 'never', match: 'site', value: 'first.example' } } }]);
    await doing(() => refuse(new Error('not-saved')));
    await vi.waitFor(() => expect(input.value).toBe('first.example'));
  });

  it('write what they match as text, in its own direction', async () => {
    const value = '\u202E<b>x</b>';
    const root = await draw(<Rules view={view({ rules: [{ ...rules[0], value }] })} onView={vi.fn()} />);
    expect(root.querySelector('li bdi')?.textContent).toBe(value);
    expect(root.querySelector('li b')).toBeNull();
  });
});
