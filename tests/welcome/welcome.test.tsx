import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../src/platform/browser';
import { initialSettings } from '../../src/settings/schema';
import type { SettingName } from '../../src/settings/schema';
import { Welcome } from '../../src/welcome/Welcome';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { choose, draw, one } from '../support/render';

beforeEach(() => {
  speakEnglish();
  Object.assign(browser, { permissions: { contains: () => Promise.resolve(true), request: () => Promise.resolve(true) } });
});

/** A background that keeps what it is told. */
function background() {
  const values = initialSettings();
  const view = () => ({ values: { ...values }, sites: {}, rules: [], problems: [], newer: false });
  const asked = answering({
    'settings.get': view,
    'settings.change': ({ name, value }: { name: SettingName; value: never }) => {
      values[name] = value;
      return view();
    },
  });
  return { values, asked };
}

describe('the welcome page', () => {
  it('promises, and has chosen nothing for the reader', async () => {
    const { asked } = background();
    const root = await draw(<Welcome />);
    expect(one(root, '.promise').textContent).toMatch(/leaves/i);
    expect(root.querySelector('input:checked')).toBeNull();
    expect(asked.every(({ type }) => type === 'settings.get')).toBe(true);
  });

  it('saves a choice at once', async () => {
    const { values } = background();
    const root = await draw(<Welcome />);
    await choose(one<HTMLInputElement>(root, 'input[value=reject]'), true);
    expect(values['prompts.mode']).toBe('reject');
  });

  it('asks which purposes only where the reader wants to choose them', async () => {
    background();
    const root = await draw(<Welcome />);
    expect(root.querySelector('input[value=statistics]')).toBeNull();
    await choose(one<HTMLInputElement>(root, 'input[value=necessary]'), true);
    expect(root.querySelector('input[value=statistics]')).not.toBeNull();
  });

  it('says so when the background does not answer', async () => {
    answering({});
    const root = await draw(<Welcome />);
    expect(root.querySelector('.notice.bad')).not.toBeNull();
  });
});
