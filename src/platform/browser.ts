/** The one module that touches the browser API; everything else imports it from here. */
import browser from 'webextension-polyfill';

export { browser };
export type { Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
