import { browser } from './browser';

const permission = { permissions: ['trialML'] } as unknown as Parameters<typeof browser.permissions.request>[0];

/** Firefox's `browser.trial.ml`, undefined elsewhere and until the reader granted its permission. Its shape is the caller's to know. */
export const trialMl = (): unknown => (browser as unknown as { trial?: { ml?: unknown } }).trial?.ml;

/** Whether this browser could have it: it is among the permissions that may be asked for. */
export const mayHaveTrial = (): boolean => (browser.runtime.getManifest() as { optional_permissions?: string[] }).optional_permissions?.includes('trialML') ?? false;

export const hasTrial = (): Promise<boolean> => browser.permissions.contains(permission).catch(() => false);

/** Must be called straight from a click: the browser asks the reader. */
export const requestTrial = (): Promise<boolean> => browser.permissions.request(permission).catch(() => false);
