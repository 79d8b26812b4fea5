import js from '@eslint/js';
import globals from 'globals';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { browserApiFolder, floors } from './floors.js';

const folders = Object.keys(floors);

/** One rule set per folder of src: what stands above it, or beside it, cannot be imported. */
const floorRules = folders.map((folder) => {
  const { imports, types } = floors[folder];
  const closed = folders.filter((other) => other !== folder && !imports.includes(other));
  const patterns = closed.map((other) => ({
    // The words of a capability (types.ts) hold no code; where its types are allowed, so is that file.
    // `?iife` names a built script to inject; nothing of it runs in the importer.
    group: [`**/${other}/**`, '!**/*.iife.ts?iife', ...(types.includes(other) ? [`!**/${other}/types`] : [])],
    allowTypeImports: types.includes(other),
    message: `src/${folder} may not import src/${other} (see floors.js).`,
  }));
  const paths = folder === browserApiFolder ? [] : [{ name: 'webextension-polyfill', message: 'Only src/platform touches the browser API.' }];
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
      'no-restricted-globals': folder === browserApiFolder ? 'off' : ['error', 'browser', 'chrome'],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', 'tests/fixtures/', 'public/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  regexp.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'tests/**', '*.{js,ts}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  ...floorRules,
);
