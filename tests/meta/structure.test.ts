import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserApiFolder, floors } from '../../floors.js';
import { sourceFiles } from '../support/source-files';

type Floor = { floor: number; imports: string[]; types: string[] };
const table = floors as Record<string, Floor>;

interface Import {
  file: string;
  folder: string;
  target: string;
  typeOnly: boolean;
}

/** Every import of one folder of src from another. */
function crossImports(): Import[] {
  return sourceFiles().flatMap((file) => {
    const folder = file.split('/')[1]!;
    const imports = readFileSync(file, 'utf8').matchAll(/^(import|export)( type)?[^'"]*? from ['"](\.[^'"]+)['"]|^import ['"](\.[^'"]+)['"]/gm);
    return [...imports].flatMap(([, , type, from, bare]) => {
      const path = relative('.', join(dirname(file), from ?? bare!));
      const target = path.startsWith('src/') ? path.split('/')[1]! : '';
      const typeOnly = Boolean(type) || /\/types(?:\.ts)?$/.test(path);
      // `?iife` names a built script to inject; nothing of it runs here.
      if (path.endsWith('?iife')) return [];
      return target && target !== folder && table[target] ? [{ file, folder, target, typeOnly }] : [];
    });
  });
}

describe('floors', () => {
  it('place every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !table[folder])).toEqual([]);
  });

  it('name only folders below, never the same floor but for the seams', () => {
    for (const [folder, { floor, imports }] of Object.entries(table)) {
      for (const other of imports) {
        const below = table[other]!.floor < floor || (floor === 2 && table[other]!.floor === 2);
        expect(below, `${folder} imports ${other}`).toBe(true);
      }
    }
  });

  it('are kept by every import', () => {
    const broken = crossImports().filter(({ folder, target, typeOnly }) => {
      const { imports, types } = table[folder]!;
      return !imports.includes(target) && !(typeOnly && types.includes(target));
    });
    expect(broken).toEqual([]);
  });

  it('leave the browser API to one folder', () => {
    const users = sourceFiles().filter((file) => readFileSync(file, 'utf8').includes("'webextension-polyfill'"));
    expect(users.every((file) => file.startsWith(`src/${browserApiFolder}/`))).toBe(true);
    expect(users.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  const lengths = sourceFiles().map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }));

  it('have at most 300 lines', () => expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]));

  it('have under 150 lines, nine in ten', () => {
    const long = lengths.filter(({ lines }) => lines >= 150);
    expect(long.length, long.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(lengths.length / 10);
  });

  it('are not merely wired: every capability has tests of its own', () => {
    const folders = readdirSync('tests');
    for (const folder of ['article', 'labels', 'consent', 'reading', 'settings', 'messages', 'i18n', 'marks']) expect(folders).toContain(folder);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;

  it('opens nothing to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('starts its policy from nothing', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
  });

  it('asks for no more permissions than docs/ARCHITECTURE.md explains', () => {
    const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
    for (const permission of manifest['permissions'] as string[]) expect(text).toContain(`\`${permission}\``);
  });
});

describe('the code', () => {
  it.each([
    ['window.postMessage', /\bpostMessage\(/],
    ['innerHTML', /\binnerHTML\b/],
    ['eval', /\beval\(|new Function\(/],
    ['dangerouslySetInnerHTML', /dangerouslySetInnerHTML/],
  ])('has no %s in pages or content scripts', (_what, pattern) => {
    const users = sourceFiles().filter((file) => /src\/(?:content|marks|article|labels|consent|popup|options|welcome)\//.test(file) && pattern.test(readFileSync(file, 'utf8')));
    expect(users).toEqual([]);
  });
});
