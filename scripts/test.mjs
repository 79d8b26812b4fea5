#!/usr/bin/env node
/** `npm test`: everything that a change must pass, from a fresh clone. Ends with one line `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureApertium } from './setup/apertium.mjs';
import { browserNames, ensureBrowsers } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { capture } from './setup/run.mjs';

const bin = (path) => `${root}/node_modules/${path}`;
const node = (args, onLine) => capture(process.execPath, args, { cwd: root, onLine });
const typeScript = (file, args = [], onLine) => node([fileURLToPath(import.meta.resolve('tsx/cli')), `${root}/${file}`, ...args], onLine);
const show = (line) => console.log(line);

/** One check that either holds or not. */
async function single(run) {
  const { status, output } = await run;
  if (status !== 0) console.log(output.trimEnd());
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A program whose last line counts its tests. */
async function counted(run) {
  const { status, output } = await run;
  const found = /^(\d+) passed, (\d+) failed\s*$/m.exec(output.trimEnd().split('\n').at(-1) ?? '');
  if (!found) {
    console.log(output.split('\n').slice(-30).join('\n'));
    return { passed: 0, failed: 1 };
  }
  const [passed, failed] = [Number(found[1]), Number(found[2])];
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** What failed in one file of unit tests, each with the beginning of its message. */
function showFailures(file, message, results) {
  if (results.length === 0 && message) console.log(`  FAIL  ${file}\n    ${message}`);
  for (const { status, fullName, failureMessages } of results) {
    if (status === 'failed') console.log(`  FAIL  ${file}: ${fullName}\n    ${failureMessages.join('\n').slice(0, 2_000)}`);
  }
}

async function unit() {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-unit-'));
  const file = join(folder, 'result.json');
  const { status, output } = await node([bin('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${file}`]);
  try {
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that could not be loaded has no tests to fail.
    const broken = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
    for (const { name, message, assertionResults } of testResults) showFailures(name, message, assertionResults);
    const failed = numFailedTests + broken;
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    console.log(output.split('\n').slice(-40).join('\n'));
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function building() {
  try {
    await build();
    return { passed: 2, failed: 0 };
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 2 };
  }
}

const stages = {
  types: () => single(node([bin('typescript/bin/tsc'), '--noEmit'])),
  lint: () => single(node([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])),
  unit,
  build: building,
  notices: () => single(typeScript('scripts/licenses.ts', ['--check'])),
  'web-ext lint': () => single(node([`${root}/scripts/lint-ext.mjs`])),
  floors: () => counted(typeScript('scripts/check-floors.ts', [], show)),
  ...Object.fromEntries(browserNames.map((name) => [name, () => counted(typeScript('tests/support/run-browser-tests.ts', [name], show))])),
};

async function main() {
  await ensureDependencies();
  await ensureBrowsers(browserNames);
  await ensureApertium();
  const rows = [];
  for (const [name, stage] of Object.entries(stages)) {
    console.log(`\n== ${name}`);
    const start = Date.now();
    const result = await stage();
    rows.push({ name, ...result, seconds: Math.round((Date.now() - start) / 1000) });
    console.log(`${name}: ${result.passed} passed, ${result.failed} failed (${rows.at(-1).seconds} s)`);
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${'stage'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, seconds } of rows) console.log(`${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(seconds).padStart(9)}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
