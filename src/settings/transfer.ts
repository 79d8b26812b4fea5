import { heal, toStored } from './document';
import type { Healed, SettingsDocument } from './document';
import { secretNames } from './schema';

const product = 'colophon-settings';
/** Longest file that is read at all, in characters. */
export const importLimit = 2_000_000;

/** Settings as a JSON file; secrets are left out. */
export function exportSettings(document: SettingsDocument): string {
  const stored = toStored(document);
  const secret: readonly string[] = secretNames;
  const values = Object.fromEntries(Object.entries(document.values).filter(([name]) => !secret.includes(name)));
  return JSON.stringify({ product, ...stored, values }, null, 2);
}

export type ImportRefusal = 'too-large' | 'not-json' | 'other-product' | 'newer' | 'bad-fields';

/**
 * Reads an exported file. Nothing is half taken over: any field that does not fit refuses the whole file and is named.
 * Secrets in a file are ignored by the store.
 */
export function importSettings(text: string): { ok: true; healed: Healed } | { ok: false; why: ImportRefusal; fields: string[] } {
  if (text.length > importLimit) return { ok: false, why: 'too-large', fields: [] };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not-json', fields: [] };
  }
  if (typeof raw !== 'object' || raw === null || (raw as { product?: unknown }).product !== product) {
    return { ok: false, why: 'other-product', fields: [] };
  }
  const healed = heal(raw);
  if (healed.newer) return { ok: false, why: 'newer', fields: [] };
  if (healed.problems.length > 0) return { ok: false, why: 'bad-fields', fields: healed.problems };
  return { ok: true, healed };
}
