import * as v from 'valibot';
import { heal, limits, patchSite, toStored } from './document';
import type { Healed, SettingsDocument, SitePatch } from './document';
import { addRule, removeRule, ruleSchema } from './rules';
import { fields, secretNames } from './schema';
import type { SettingName } from './schema';

/** The part of a storage area that the store needs. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export const storageKey = 'settings';
/** Where stored settings that could not be understood are kept as they were, before the first write over them. */
export const damagedKey = 'settings.damaged';

export class SettingsError extends Error {}

export type Change =
  | { kind: 'value'; name: SettingName; value: unknown }
  /** `null` forgets the site. */
  | { kind: 'site'; host: string; patch: SitePatch | null }
  | { kind: 'add-rule'; rule: unknown }
  | { kind: 'remove-rule'; rule: unknown };

/**
 * The one writer of settings. Changes are applied one after another to what storage holds at that moment,
 * so two windows never lose each other's fields. Lives in the background.
 */
export class SettingsStore {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly area: StorageArea) {}

  /** Settings as stored, healed. */
  async read(): Promise<Healed> {
    const stored = await this.area.get(storageKey);
    return heal(stored[storageKey]);
  }

  /** Applies one change and returns the new settings. Throws SettingsError on a value the schema refuses. */
  change(change: Change): Promise<Healed> {
    const next = this.queue.then(() => this.apply(change));
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** Replaces everything but the secrets, which no exported file carries (import). */
  replace(document: SettingsDocument): Promise<Healed> {
    const next = this.queue.then(async () => {
      const before = await this.read();
      if (before.newer) throw new SettingsError('newer');
      const kept = Object.fromEntries(secretNames.map((name) => [name, before.document.values[name]]));
      const merged = { ...document, values: { ...document.values, ...kept } };
      await this.area.set({ [storageKey]: toStored(merged) });
      return { document: merged, problems: [], newer: false };
    });
    this.queue = next.catch(() => undefined);
    return next;
  }

  private async apply(change: Change): Promise<Healed> {
    const { [storageKey]: raw } = await this.area.get(storageKey);
    const healed = heal(raw);
    if (healed.newer) throw new SettingsError('newer');
    const { document } = healed;
    if (change.kind === 'value') {
      const field = Object.hasOwn(fields, change.name) ? fields[change.name] : null;
      const parsed = field && v.safeParse(field.schema, change.value);
      if (!parsed?.success) throw new SettingsError(change.name);
      Object.assign(document.values, { [change.name]: parsed.output });
    } else if (change.kind === 'site') {
      const { host, patch } = change;
      const site = patch === null ? {} : patchSite(document.sites.get(host) ?? {}, patch);
      if (Object.keys(site).length === 0) document.sites.delete(host);
      else if (document.sites.size >= limits.sites && !document.sites.has(host)) throw new SettingsError('sites');
      else document.sites.set(host, site);
    } else {
      const { success, output: rule } = v.safeParse(ruleSchema, change.rule);
      if (!success) throw new SettingsError('rule');
      document.rules = (change.kind === 'add-rule' ? addRule : removeRule)(document.rules, rule);
      if (document.rules.length > limits.rules) throw new SettingsError('rules');
    }
    const damaged = healed.problems.length > 0 ? { [damagedKey]: raw } : {};
    await this.area.set({ ...damaged, [storageKey]: toStored(document) });
    return { ...healed, document };
  }
}
