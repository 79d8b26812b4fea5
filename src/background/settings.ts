import { browser } from '../platform/browser';
import { ServeError } from '../messages/serve';
import type { SettingsView } from '../messages/protocol';
import type { Healed } from '../settings/document';
import { SettingsError, SettingsStore } from '../settings/store';
import type { Change } from '../settings/store';
import type { SettingName } from '../settings/schema';
import type { StoredRule } from '../settings/rules';
import { exportSettings, importSettings } from '../settings/transfer';
import type { HandlersOf } from './handlers';

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

export const settingsHandlers: HandlersOf<
  'settings.get' | 'settings.change' | 'settings.rules' | 'settings.export' | 'settings.import' | 'site.change'
> = {
  'settings.get': async () => view(await store.read()),
  // The store's schema decides which names and values there are.
  'settings.change': ({ name, value }) => change({ kind: 'value', name: name as SettingName, value }),
  'settings.rules': ({ rules }) => change({ kind: 'rules', rules: rules as StoredRule[] }),
  'site.change': ({ host, site }) => change({ kind: 'site', host, site: site as Change extends { site: infer S } ? S : never }),
  'settings.export': async () => exportSettings((await store.read()).document),
  async 'settings.import'({ text }) {
    const read = importSettings(text);
    if (!read.ok) return { why: read.why, fields: read.fields };
    await store.replace(read.healed.document);
    return { why: '', fields: [] };
  },
};
