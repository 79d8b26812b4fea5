import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Kept apart from vite.config.ts: the extension plugin has no place in unit tests.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { 'webextension-polyfill': here('./tests/support/fake-browser.ts') } },
  define: { 'process.env.NODE_ENV': '"test"' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'happy-dom',
    testTimeout: 20_000,
    coverage: { include: ['src/**/*.{ts,tsx}'] },
  },
});
