#!/usr/bin/env node
/** `npm run browser -- [--browser chromium|firefox] [--grep TEXT] [--no-build]`: the browser tests, in both browsers by default. */
import { build } from './build.mjs';
import { ensureApertium } from './setup/apertium.mjs';
import { browserNames, ensureBrowsers } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { runTypeScript } from './setup/run.mjs';

const given = process.argv.slice(2);
const valueOf = (name) => (given.includes(name) ? given[given.indexOf(name) + 1] : undefined);
const chosen = valueOf('--browser');
if (chosen !== undefined && !browserNames.includes(chosen)) {
  console.error(`--browser takes ${browserNames.join(' or ')}.`);
  process.exit(2);
}
const names = chosen ? [chosen] : browserNames;

try {
  await ensureDependencies();
  await ensureBrowsers(names);
  await ensureApertium();
  if (!given.includes('--no-build')) await build(names.map((name) => (name === 'firefox' ? 'firefox' : 'chrome')));
  for (const name of names) {
    console.log(`Browser tests in ${name}:`);
    const status = await runTypeScript(`${root}/tests/support/run-browser-tests.ts`, [name, valueOf('--grep') ?? '']);
    process.exitCode ||= status;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
