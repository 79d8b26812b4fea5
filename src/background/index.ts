/** Wiring of the background: who answers which message, and what happens on install. */
import { browser } from '../platform/browser';
import { serve } from '../messages/serve';
import { protocol } from '../messages/protocol';
import { pageHandlers } from './page';
import { promptHandlers } from './prompt';
import { promptChangeHandlers } from './prompt-apply';
import { readingHandlers, resumeJobs } from './reading';
import { settingsHandlers } from './settings';
import { forgetTabs, tabHandlers } from './tab';
import type { Handlers } from './handlers';

// `satisfies` makes a row without a handler a compile error.
const handlers = { ...pageHandlers, ...promptHandlers, ...promptChangeHandlers, ...readingHandlers, ...settingsHandlers, ...tabHandlers } satisfies Handlers;

serve(protocol, handlers);
forgetTabs();
void resumeJobs();

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
});
