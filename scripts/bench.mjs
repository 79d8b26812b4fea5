#!/usr/bin/env node
/**
 * `npm run bench -- <name> [options]`: runs tests/bench/<name>/run.ts, which prints a table and one last line of
 * `key value` pairs. The figures never change the exit status; a crash of the benchmark itself does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(folder).filter((entry) => existsSync(`${folder}${entry}/run.ts`));
if (!name || !names.includes(name)) {
  console.error(`usage: npm run bench -- <${names.join('|')}> [--corpus DIR] [--json FILE]`);
  process.exit(2);
}
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const run = spawnSync(process.execPath, [tsx, `${folder}${name}/run.ts`, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
