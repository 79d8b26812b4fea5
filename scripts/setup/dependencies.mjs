/** The npm packages: installed when they are missing or are not those of package-lock.json. */
import { existsSync, readFileSync } from 'node:fs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** True when every package of the lock file stands in node_modules in its version. */
function installed() {
  const stamp = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(stamp)) return false;
  const present = packagesOf(stamp);
  return Object.entries(packagesOf(`${root}/package-lock.json`)).every(
    ([path, wanted]) => path === '' || wanted.optional || wanted.peer || present[path]?.version === wanted.version,
  );
}

/** Throws with one sentence when Node.js is too old or npm fails. */
export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
  if (installed()) return;
  console.log('Installing the npm packages (npm ci) …');
  const status = await run('npm', ['ci', '--no-progress'], { cwd: root, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed; see its messages above.');
}
