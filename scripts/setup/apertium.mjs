/** Apertium, a translator that needs no network: the tests' real translation from Spanish into English. */
import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './debian.mjs';
import { which } from './run.mjs';

const packages = ['apertium-apy', 'apertium-eng-spa'];

/** The folder with the installed language pairs. */
export const apertiumPairs = '/usr/share/apertium';

/** '' when Apertium can translate Spanish, else one sentence that names what to install. */
export function apertiumMissing() {
  if (which('apertium-apy') && existsSync(`${apertiumPairs}/modes/spa-eng.mode`)) return '';
  return `Please install Apertium with its Spanish and English (Debian's packages: ${packages.join(' and ')}), then run this again.`;
}

/** Installs Apertium where that is allowed. Never throws: the tests that need it say what is missing. */
export async function ensureApertium() {
  if (apertiumMissing() && mayInstall()) await installPackages(packages);
}
