import { complianz } from './platforms/complianz';
import { cookiebot } from './platforms/cookiebot';
import { cookieyes } from './platforms/cookieyes';
import { didomi } from './platforms/didomi';
import { iubenda } from './platforms/iubenda';
import { klaro } from './platforms/klaro';
import { onetrust } from './platforms/onetrust';
import { orejime } from './platforms/orejime';
import { osano } from './platforms/osano';
import { sourcepoint } from './platforms/sourcepoint';
import { tarteaucitron } from './platforms/tarteaucitron';
import { trustarc } from './platforms/trustarc';
import { usercentrics } from './platforms/usercentrics';
import { usercentrics3 } from './platforms/usercentrics-3';
import { vanillaCookieconsent } from './platforms/vanilla-cookieconsent';
import type { Platform } from './types';

/** The platforms that are spoken to by their own interfaces, in the order they are tried. A new one is one more file. */
export const platforms: readonly Platform[] = [
  onetrust,
  usercentrics3,
  usercentrics,
  didomi,
  cookiebot,
  sourcepoint,
  trustarc,
  klaro,
  orejime,
  osano,
  cookieyes,
  complianz,
  iubenda,
  vanillaCookieconsent,
  tarteaucitron,
];
