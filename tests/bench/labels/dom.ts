import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { parse } from '../pictures/linkedom';
import { marksIn, plantedIn, type PageResult, type Reading } from './in-page';

/** Judges a page; with a seed, after putting labels into it. */
export interface Judge {
  run: (url: string, html: string, seed?: string) => Promise<PageResult>;
  close: () => Promise<void>;
}

/** The quick way: a DOM without layout. Times are this process's CPU. */
export function openLinkedom(reading: Reading): Judge {
  return {
    run: async (url, html, seed) => (seed === undefined ? marksIn(parse(url, html), url, reading) : plantedIn(parse(url, html), url, seed, reading)),
    close: async () => undefined,
  };
}

/** The real way: Chromium without network; the page's own scripts are off by policy. */
export async function openChromium(reading: Reading): Promise<Judge> {
  const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, format: 'iife', globalName: 'bench', write: false, target: 'es2022' });
  const profile = mkdtempSync(join(tmpdir(), 'labels-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false, args: ['--disable-gpu', '--no-first-run'] });
  const page = await context.newPage();
  return {
    run: async (url, html, seed) => {
      await page.unrouteAll();
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': "script-src 'none'" } })
          : route.abort(),
      );
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const how = JSON.stringify(reading);
      const call = seed === undefined ? `bench.marksIn(document, location.href, ${how})` : `bench.plantedIn(document, location.href, ${JSON.stringify(seed)}, ${how})`;
      return (await page.evaluate(`(() => { ${bundle.outputFiles[0]!.text}; return ${call}; })()`)) as PageResult;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
