#!/usr/bin/env node
/** `npm run lint:ext`: web-ext's linter over dist/firefox; the known warnings of two libraries pass, nothing else. */
import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { capture } from './setup/run.mjs';

/** preact's and DOMPurify's own assignments to innerHTML. */
const knownWarnings = new Set(['UNSAFE_VAR_ASSIGNMENT']);

await ensureDependencies();
if (!existsSync(`${root}/dist/firefox/manifest.json`)) await build(['firefox']);
const webExt = `${root}/node_modules/web-ext/bin/web-ext.js`;
const { output } = await capture(process.execPath, [webExt, 'lint', '--source-dir', `${root}/dist/firefox`, '--output', 'json', '--no-config-discovery'], { cwd: root });
const start = output.indexOf('{');
if (start < 0) throw new Error(`web-ext gave no answer:\n${output}`);
const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
const faults = [...errors, ...warnings.filter(({ code }) => !knownWarnings.has(code))];
for (const { _type, code, message, file, line } of faults) console.error(`${_type} ${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`);
console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${faults.length} not allowed`);
process.exitCode = faults.length > 0 ? 1 : 0;
