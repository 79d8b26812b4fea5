import { beforeEach, describe, expect, it } from 'vitest';
import { forgetTab, readTab, resetTab, updateTab } from '../../src/background/state';
import { browser } from '../../src/platform/browser';
import { emptyTab, tabKey } from '../../src/messages/tab-state';

beforeEach(() => browser.storage.session.clear());

describe('what is known of a tab', () => {
  it('is nothing at first, and after it was forgotten', async () => {
    expect(await readTab(1)).toEqual(emptyTab());
    await updateTab(1, () => ({ tries: 2 }));
    expect((await readTab(1)).tries).toBe(2);
    await forgetTab(1);
    expect(await readTab(1)).toEqual(emptyTab());
  });

  it('loses no change when many come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => updateTab(1, ({ tries }) => ({ tries: tries + 1 }))));
    expect((await readTab(1)).tries).toBe(20);
    expect((await readTab(2)).tries).toBe(0);
  });

  it('goes on after a change that failed', async () => {
    const failing = updateTab(1, () => {
      throw new Error('x');
    });
    const next = updateTab(1, () => ({ tries: 1 }));
    await expect(failing).rejects.toThrow('x');
    expect((await next).tries).toBe(1);
  });

  it('is not written where nothing changed', async () => {
    expect(await updateTab(1, () => ({}))).toEqual(emptyTab());
    expect(await browser.storage.session.get(tabKey(1))).toEqual({});
  });

  it('is empty where what is stored makes no sense', async () => {
    await browser.storage.session.set({ [tabKey(1)]: { report: 7, tries: 'x' } });
    expect(await readTab(1)).toEqual(emptyTab());
    await updateTab(1, () => ({ tries: 3 }));
    expect((await resetTab(1)).tries).toBe(0);
  });
});
