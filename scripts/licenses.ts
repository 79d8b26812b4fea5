/**
 * The notices of everything that can end up in the package: the runtime dependencies and theirs.
 *   --into FOLDER   write THIRD_PARTY_NOTICES.txt there
 *   --check         fail when the repository's own copy is not current
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/root.mjs';

const fileName = 'THIRD_PARTY_NOTICES.txt';

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
}

interface PackageFacts {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url?: string };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Folders of all runtime packages, nearest first as Node.js resolves them. */
function runtimePackages(): string[] {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>(join(root, 'package-lock.json'));
  const found = new Set<string>();
  const waiting = Object.keys(packages['']?.dependencies ?? {}).map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = resolve(packages, next.name, next.from);
    if (folder === null || found.has(folder)) continue;
    found.add(folder);
    for (const name of Object.keys(packages[folder]?.dependencies ?? {})) waiting.push({ name, from: folder });
  }
  return [...found].sort();
}

function resolve(packages: Record<string, LockedPackage>, name: string, from: string): string | null {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const folder = `${base}${base ? '/' : ''}node_modules/${name}`;
    if (folder in packages) return folder;
    if (base === '') return null;
  }
}

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n') || 'The package carries no licence file; the licence named above applies.';
}

function sourceOf({ homepage, repository }: PackageFacts): string {
  const address = typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? '');
  const short = address.replace(/^git\+/, '').replace(/^github:/, '').replace(/^(?:ssh|git):\/\/(?:git@)?/, 'https://').replace(/\.git$/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(short) ? `https://github.com/${short}` : short;
}

function notices(): string {
  const entries = runtimePackages()
    .map((path) => join(root, path))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const facts = readJson<PackageFacts>(join(folder, 'package.json'));
      return `${facts.name} ${facts.version}\nLicence: ${facts.license ?? 'see below'}\nSource: ${sourceOf(facts)}\n\n${licenceText(folder)}\n`;
    });
  const line = `\n${'-'.repeat(78)}\n\n`;
  return [`Colophon contains the following packages, unmodified, under their own licences.\n`, ...entries].join(line).replaceAll('\r\n', '\n');
}

const [option, folder] = process.argv.slice(2);
const current = notices();
if (option === '--into' && folder) {
  writeFileSync(join(folder, fileName), current);
} else if (option === '--check') {
  const own = join(root, fileName);
  if (!existsSync(own) || readFileSync(own, 'utf8') !== current) {
    console.error(`${fileName} is not current; run: npx tsx scripts/licenses.ts --into .`);
    process.exitCode = 1;
  }
} else {
  console.error('usage: licenses.ts --into FOLDER | --check');
  process.exitCode = 2;
}
