#!/usr/bin/env node
/** `npm run build`: dist/chrome and dist/firefox, each with the licences of what it contains. */
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { capture, runTypeScript } from './setup/run.mjs';

/** The script that runs on every page of the web; its weight is everybody's. In bytes. */
const eagerLimit = 30_000;

function checkEager(file) {
  const { size } = statSync(file);
  if (size > eagerLimit) throw new Error(`the eager script has ${size} bytes, more than ${eagerLimit}.`);
}

/** Builds for `chrome` and/or `firefox`. Throws with the build's own messages when it fails. */
export async function build(targets = ['chrome', 'firefox']) {
  for (const target of targets) {
    process.stdout.write(`Building dist/${target} … `);
    const vite = `${root}/node_modules/vite/bin/vite.js`;
    const { status, output } = await capture(process.execPath, [vite, 'build', '--mode', target, '--logLevel', 'warn'], { cwd: root });
    if (status !== 0) throw new Error(`the build for ${target} failed:\n${output}`);
    const notices = await runTypeScript(`${root}/scripts/licenses.ts`, ['--into', `${root}/dist/${target}`]);
    if (notices !== 0) throw new Error('the third-party notices could not be written.');
    checkEager(`${root}/dist/${target}/src/content/index.iife.js`);
    console.log('done');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureDependencies()
    .then(() => build())
    .catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
