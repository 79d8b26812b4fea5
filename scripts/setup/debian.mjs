/** Debian's packages, installed where that is allowed: as root, with apt-get. */
import { capture, which } from './run.mjs';

export const mayInstall = () => process.getuid?.() === 0 && which('apt-get') !== '';

/** Installs packages; what went wrong is printed, and the caller looks whether the programs are there now. */
export async function installPackages(packages) {
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env });
  const { status, output } = await capture('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  if (status !== 0) console.error(output.split('\n').slice(-5).join('\n'));
}
