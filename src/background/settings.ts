import { browser } from '../platform/browser';
import { ServeError } from '../messages/serve';
import type { SettingsView } from '../messages/protocol';
import type { Healed } from '../settings/document';
import { SettingsError, SettingsStore } from '../settings/store';
import type { Change } from '../settings/store';
import type { SettingName } from '../settings/schema';
import { exportSettings, importSettings } from '../settings/transfer';
import type { HandlersOf } from './handlers';
import { renewOpenPages } from './renew';

export const store = new SettingsStore(browser.storage.local);

const view = ({ document, problems, newer }: Healed): SettingsView => ({
  values: document.values,
  sites: Object.fromEntries(document.sites),
  rules: document.rules,
  problems,
  newer,
});

async function change(what: Change): Promise<SettingsView> {
  try {
    return view(await store.change(what));
  } catch (error) {
    throw new ServeError(error instanceof SettingsError ? `refused-${error.message}` : 'not-saved');
  }
}

/** A change of what is marked and how: open pages follow at once, and nobody waits for them. */
async function changeMarks(what: Change): Promise<SettingsView> {
  const changed = await change(what);
  void renewOpenPages();
  return changed;
}

export const settingsHandlers: HandlersOf<
  'settings.get' | 'settings.change' | 'rule.add' | 'rule.remove' | 'settings.export' | 'settings.import' | 'site.change'
> = {
  'settings.get': async () => view(await store.read()),
  // The store's schema decides which names and values there are.
  'settings.change': ({ name, value }) => (name.startsWith('marks.') ? changeMarks : change)({ kind: 'value', name: name as SettingName, value }),
  'rule.add': ({ rule }) => changeMarks({ kind: 'add-rule', rule }),
  'rule.remove': ({ rule }) => changeMarks({ kind: 'remove-rule', rule }),
  'site.change': ({ host, patch }) => changeMarks({ kind: 'site', host, patch }),
  'settings.export': async () => exportSettings((await store.read()).document),
  async 'settings.import'({ text }) {
    const read = importSettings(text);
    if (!read.ok) return { why: read.why, fields: read.fields };
    await store.replace(read.healed.document);
    void renewOpenPages();
    return { why: '', fields: [] };
  },
};
