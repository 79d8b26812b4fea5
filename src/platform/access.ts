import { browser } from './browser';

const everySite = { origins: ['http://*/*', 'https://*/*'] };

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(everySite);

/** Must be called straight from a click: the browser asks the reader. False when refused. */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(everySite).catch(() => false);

/** Asks for one origin more, such as a reader's own server. Must be called straight from a click. */
export const requestOrigin = (pattern: string): Promise<boolean> => browser.permissions.request({ origins: [pattern] }).catch(() => false);
