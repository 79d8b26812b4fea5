#!/usr/bin/env node
/** `npm start`: from a fresh clone to a browser with the extension in it, on a demo news page or any page. */
import { build } from './build.mjs';
import { browserNames, ensureBrowsers, findBrowser } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { runTypeScript } from './setup/run.mjs';
import { parseArguments, usage } from './start/arguments.mjs';

async function main() {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) return console.log(usage);
  if (!options.headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display to open a window on. Try: npm start -- --headless');
  }
  const browser = options.browser || (browserNames.find(findBrowser) ?? 'chromium');
  await ensureDependencies();
  await ensureBrowsers([browser]);
  await build([browser === 'firefox' ? 'firefox' : 'chrome']);
  // npm runs scripts in the repository; files named by the reader are meant from where they stand.
  const from = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await runTypeScript(`${root}/scripts/start/run.ts`, [JSON.stringify({ ...options, browser, from })]);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
