/**
 * The five floors (docs/ARCHITECTURE.md): which folder of src may import which.
 * `imports` may be imported freely; of `types` only with `import type`, or its word lists in types.ts.
 * Both eslint.config.js and tests/meta read this table; every folder of src must be in it.
 */
export const floors = {
  shared: { floor: 0, imports: [], types: [] },

  article: { floor: 1, imports: ['shared'], types: [] },
  labels: { floor: 1, imports: ['shared'], types: ['article'] },
  consent: { floor: 1, imports: ['shared'], types: [] },
  reading: { floor: 1, imports: ['shared'], types: ['article'] },

  platform: { floor: 2, imports: ['shared'], types: [] },
  settings: { floor: 2, imports: ['shared', 'platform'], types: ['article', 'labels', 'consent', 'reading'] },
  messages: { floor: 2, imports: ['shared', 'platform'], types: ['article', 'labels', 'consent', 'reading', 'settings'] },
  i18n: { floor: 2, imports: ['shared', 'platform'], types: [] },

  marks: { floor: 3, imports: ['shared', 'i18n', 'messages'], types: ['article', 'labels', 'settings'] },
  ui: { floor: 3, imports: ['shared', 'i18n', 'messages'], types: ['article', 'labels', 'consent', 'reading', 'settings'] },

  background: { floor: 4, imports: ['shared', 'article', 'labels', 'consent', 'reading', 'platform', 'settings', 'messages', 'i18n'], types: [] },
  content: { floor: 4, imports: ['shared', 'article', 'labels', 'consent', 'reading', 'platform', 'settings', 'messages', 'i18n', 'marks'], types: [] },
  popup: { floor: 4, imports: ['shared', 'article', 'labels', 'consent', 'reading', 'platform', 'settings', 'messages', 'i18n', 'marks', 'ui'], types: [] },
  options: { floor: 4, imports: ['shared', 'labels', 'consent', 'reading', 'platform', 'settings', 'messages', 'i18n', 'ui'], types: [] },
  welcome: { floor: 4, imports: ['shared', 'consent', 'reading', 'platform', 'settings', 'messages', 'i18n', 'ui'], types: [] },
  reader: { floor: 4, imports: ['shared', 'reading', 'platform', 'settings', 'messages', 'i18n', 'ui'], types: [] },
  offscreen: { floor: 4, imports: ['shared', 'reading', 'platform', 'messages'], types: [] },
};

/** Only this folder may import webextension-polyfill or touch the `browser`/`chrome` globals. */
export const browserApiFolder = 'platform';
