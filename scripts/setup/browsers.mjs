/** The browsers: found in PATH or by CHROME and FIREFOX, else installed from Debian where that is allowed. */
import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './debian.mjs';
import { capture, which } from './run.mjs';

const known = {
  chromium: {
    variable: 'CHROME',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
    human: 'Chromium or Google Chrome',
  },
  firefox: {
    variable: 'FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
    human: 'Firefox 140 or newer',
  },
};

/** The names that `--browser` takes. */
export const browserNames = Object.keys(known);

/** Full path of a browser's program, or '' when it is not installed. */
export function findBrowser(name) {
  const { variable, programs, files } = known[name];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : which(chosen);
  return programs.map(which).find(Boolean) ?? files.find((file) => existsSync(file)) ?? '';
}

/** Finds each of the browsers, installing what is missing. Throws with one sentence that names what to install. */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && mayInstall()) await install(missing.map((name) => known[name].debian));
  const still = names.filter((name) => !findBrowser(name));
  if (still.length === 0) return Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
  const wanted = still.map((name) => `${known[name].human} (Debian's package: ${known[name].debian}; or set ${known[name].variable} to its program)`);
  throw new Error(`Please install ${wanted.join(' and ')}, then run this again.`);
}

async function install(packages) {
  // Korean glyphs for the demo page, where the machine has no font with them.
  const fonts = (await capture('fc-list', [':lang=ko']).catch(() => ({ output: '' }))).output.trim() ? [] : ['fonts-noto-cjk'];
  await installPackages([...packages, ...fonts]);
}
