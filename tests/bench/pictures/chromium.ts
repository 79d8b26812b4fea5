import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { InPageResult } from './in-page';
import type { Finder } from './linkedom';

/** The real way: Chromium without network. The page's scripts are off by policy, so that noscript stays text as for a reader. */
export async function openChromium(): Promise<Finder> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, format: 'iife', globalName: 'finder', write: false, target: 'es2022' });
  const code = `(() => { ${bundle.outputFiles[0]!.text}; return finder.picturesIn(document); })()`;
  const profile = mkdtempSync(join(tmpdir(), 'pictures-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false, args: ['--disable-gpu', '--no-first-run'] });
  const page = await context.newPage();
  return {
    run: async (url, html) => {
      await page.unrouteAll();
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': "script-src 'none'" } })
          : route.abort(),
      );
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return (await page.evaluate(code)) as InPageResult;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
