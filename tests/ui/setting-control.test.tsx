import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fields, settingNames } from '../../src/settings/schema';
import type { SettingName } from '../../src/settings/schema';
import type { Field } from '../../src/settings/field';
import { SettingControl } from '../../src/ui/SettingControl';
import { speakEnglish } from '../support/i18n';
import { choose, draw, one } from '../support/render';

beforeEach(speakEnglish);

async function drawn(name: SettingName, value: unknown = fields[name].initial, onChange = vi.fn().mockResolvedValue(undefined)) {
  const root = await draw(<SettingControl name={name} field={fields[name] as Field<unknown>} value={value} onChange={onChange} />);
  return { root, onChange };
}

/** How a screen reader names a field. */
const nameOf = (field: Element): string =>
  (field.closest('label') ?? field.ownerDocument.querySelector(`label[for="${field.id}"]`))?.textContent.trim() ?? '';

describe('SettingControl', () => {
  it.each(settingNames)('%s: every field has a name in words, and its help is tied to it', async (name) => {
    const { root } = await drawn(name);
    const inputs = [...root.querySelectorAll('input, select')];
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) expect(nameOf(input)).toMatch(/\p{L}{2}/u);
    // A key without words is shown as itself.
    expect(root.textContent).not.toMatch(/setting(?:Help)?_|option_/);
    const described = root.querySelector('[aria-describedby]');
    expect(described !== null).toBe('help' in fields[name]);
    if (described) expect(root.querySelector(`#${CSS.escape(described.getAttribute('aria-describedby')!)}`)?.textContent).toBeTruthy();
  });

  it('a choice: the chosen one is on, picking another stores it, and that is said', async () => {
    const { root, onChange } = await drawn('marks.style', 'icon');
    expect(one<HTMLInputElement>(root, 'input:checked').value).toBe('icon');
    await choose(one<HTMLInputElement>(root, 'input[value=off]'), true);
    expect(onChange.mock.calls).toEqual([['off']]);
    expect(one(root, '[role=status]').textContent).toBe('Saved');
  });

  it('says so when a value was not stored', async () => {
    const { root } = await drawn('marks.style', 'icon', vi.fn().mockRejectedValue(new Error('refused')));
    await choose(one<HTMLInputElement>(root, 'input[value=off]'), true);
    const status = one(root, '[role=status]');
    expect(status.textContent).not.toBe('Saved');
    expect(status.className).toContain('bad');
  });

  it('"not chosen yet" is no choice that is offered, and nothing is chosen before the reader does', async () => {
    const { root } = await drawn('prompts.mode', 'unset');
    expect([...root.querySelectorAll('input')].map(({ value }) => value)).toEqual(['reject', 'necessary', 'accept', 'ask']);
    expect(root.querySelector('input:checked')).toBeNull();
  });

  it('several choices: one is added, one is taken away', async () => {
    const { root, onChange } = await drawn('prompts.purposes', ['statistics']);
    await choose(one<HTMLInputElement>(root, 'input[value=marketing]'), true);
    await choose(one<HTMLInputElement>(root, 'input[value=statistics]'), false);
    expect(onChange.mock.calls).toEqual([[['statistics', 'marketing']], [[]]]);
  });

  it('a switch stores true and false', async () => {
    const { root, onChange } = await drawn('engines.private', false);
    await choose(one<HTMLInputElement>(root, 'input[type=checkbox]'), true);
    expect(onChange.mock.calls).toEqual([[true]]);
  });

  it('a language is chosen by its name, with the browser’s own first', async () => {
    const { root, onChange } = await drawn('reading.language');
    const [own, ...others] = [...root.querySelectorAll('option')];
    expect(own!.value).toBe('');
    expect(others.find(({ value }) => value === 'ko')?.textContent).toBe('Korean');
    await choose(one<HTMLSelectElement>(root, 'select'), 'ko');
    expect(onChange.mock.calls).toEqual([['ko']]);
  });

  it('a key is written hidden, no field is remembered by the browser, and spaces around a value are dropped', async () => {
    const secret = (await drawn('openai.key')).root;
    expect(one<HTMLInputElement>(secret, 'input').type).toBe('password');
    const { root, onChange } = await drawn('openai.address');
    const input = one<HTMLInputElement>(root, 'input');
    expect([input.type, input.getAttribute('autocomplete'), input.getAttribute('dir')]).toEqual(['url', 'off', 'ltr']);
    await choose(input, '  http://127.0.0.1:11434  ');
    expect(onChange.mock.calls).toEqual([['http://127.0.0.1:11434']]);
  });
});
