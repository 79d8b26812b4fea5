import * as v from 'valibot';
import { modes, purposes } from '../consent/types';
import { fields, initialSettings, settingNames, settingsVersion } from './schema';
import type { Settings } from './schema';
import { migrate } from './migrations';
import { ruleSchema } from './rules';
import type { StoredRule } from './rules';

/** What the reader chose for one site; what is absent follows the general settings. */
export const siteSchema = v.object({
  mode: v.optional(v.picklist(modes)),
  purposes: v.optional(v.pipe(v.array(v.picklist(purposes)), v.maxLength(purposes.length))),
  marks: v.optional(v.boolean()),
});
export type SiteSettings = v.InferOutput<typeof siteSchema>;

/** A change of what was chosen for one site: null takes a choice back, what is absent stays. */
export type SitePatch = { [K in keyof SiteSettings]?: SiteSettings[K] | null };

/** What is chosen for a site after a change; throws where a value does not fit. */
export function patchSite(site: SiteSettings, patch: SitePatch): SiteSettings {
  return v.parse(siteSchema, Object.fromEntries(Object.entries({ ...site, ...patch }).filter(([, value]) => value !== null)));
}

/** All that the reader chose. */
export interface SettingsDocument {
  values: Settings;
  sites: Map<string, SiteSettings>;
  rules: StoredRule[];
}

export interface Healed {
  document: SettingsDocument;
  /** Paths of what could not be used and became its initial value. */
  problems: string[];
  /** True when a newer version of Colophon wrote the data: it is used as far as understood and never written over. */
  newer: boolean;
}

export const limits = { sites: 5_000, rules: 1_000 } as const;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Makes settings out of whatever storage holds: older versions are migrated, each bad field becomes its initial
 * value and is named in `problems`. Never throws.
 */
export function heal(raw: unknown): Healed {
  const document: SettingsDocument = { values: initialSettings(), sites: new Map(), rules: [] };
  if (raw === undefined || raw === null) return { document, problems: [], newer: false };
  const problems: string[] = [];
  if (!isRecord(raw) || typeof raw['version'] !== 'number') return { document, problems: ['settings'], newer: false };
  const newer = raw['version'] > settingsVersion;
  const current = newer ? raw : migrate(raw);
  const values = isRecord(current['values']) ? current['values'] : {};
  for (const name of settingNames) {
    if (!Object.hasOwn(values, name)) continue;
    const parsed = v.safeParse(fields[name].schema, values[name]);
    if (parsed.success) Object.assign(document.values, { [name]: parsed.output });
    else problems.push(name);
  }
  healSites(current['sites'], document.sites, problems);
  healRules(current['rules'], document.rules, problems);
  return { document, problems, newer };
}

function healSites(raw: unknown, sites: Map<string, SiteSettings>, problems: string[]): void {
  if (raw === undefined) return;
  if (!isRecord(raw)) {
    problems.push('sites');
    return;
  }
  for (const [host, stored] of Object.entries(raw).slice(0, limits.sites)) {
    const parsed = v.safeParse(siteSchema, stored);
    if (parsed.success) sites.set(host, parsed.output);
    else problems.push(`sites.${host.slice(0, 100)}`);
  }
}

function healRules(raw: unknown, rules: StoredRule[], problems: string[]): void {
  if (raw === undefined) return;
  if (!Array.isArray(raw)) {
    problems.push('rules');
    return;
  }
  raw.slice(0, limits.rules).forEach((stored, index) => {
    const parsed = v.safeParse(ruleSchema, stored);
    if (parsed.success) rules.push(parsed.output);
    else problems.push(`rules.${index}`);
  });
}

/** The plain shape that is stored and exported. */
export function toStored(document: SettingsDocument): Record<string, unknown> {
  return {
    version: settingsVersion,
    values: { ...document.values },
    sites: Object.fromEntries(document.sites),
    rules: document.rules,
  };
}
