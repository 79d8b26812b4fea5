import { afterEach, describe, expect, it } from 'vitest';
import { openSettings, settingsOpeners } from '../../../src/consent/known/reopen';

afterEach(() => {
  for (const name of ['Tool', 'Other']) Reflect.deleteProperty(window, name);
});

describe('opening a site\'s own settings', () => {
  it('calls the first function that is there, on its owner', () => {
    const seen: unknown[] = [];
    const settings = { show(this: unknown) { seen.push(this); } };
    Object.assign(window, { Tool: { settings }, Other: { show: () => seen.push('other') } });
    expect(openSettings(['None.show', 'Tool.missing', 'Tool.settings.show', 'Other.show'])).toBe('Tool.settings.show');
    expect(seen).toEqual([settings]);
  });

  it('goes on where a page\'s function throws', () => {
    Object.assign(window, { Tool: { show() { throw new Error('not ready'); } }, Other: { show: () => undefined } });
    expect(openSettings(['Tool.show', 'Other.show'])).toBe('Other.show');
  });

  it('opens nothing where none is there', () => {
    document.body.innerHTML = '<form id="Tool"><input name="show"></form>';
    expect(openSettings(['Tool.show', ...settingsOpeners])).toBe('');
  });

  it('stands alone: it is sent to the page as text', () => {
    Object.assign(window, { Tool: { show: () => undefined } });
    const sent = new Function(`return (${openSettings.toString()})`)() as typeof openSettings;
    expect(sent(['Tool.show'])).toBe('Tool.show');
  });
});
