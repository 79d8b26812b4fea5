import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { CorpusPage } from '../corpus';

const serialise = `(() => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const node of comments) node.remove();
  for (const node of document.querySelectorAll('style, script:not([type="application/ld+json"])')) node.textContent = '';
  return '<!doctype html>' + document.documentElement.outerHTML;
})()`;

/** Pages as a browser's parser understood them (a quick DOM trips over broken markup), kept in `folder` for the next time. */
export async function parsedPages(pages: CorpusPage[], folder: string): Promise<CorpusPage[]> {
  mkdirSync(folder, { recursive: true });
  const fileOf = (page: CorpusPage): string => join(folder, `${page.id}.html`);
  const missing = pages.filter((page) => !existsSync(fileOf(page)));
  if (missing.length > 0) {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    for (const page of missing) {
      const tab = await context.newPage();
      await tab.route('**', (route) => route.abort());
      await tab.setContent(page.html(), { waitUntil: 'domcontentloaded' });
      writeFileSync(fileOf(page), await tab.evaluate<string>(serialise));
      await tab.close();
    }
    await browser.close();
  }
  return pages.map((page) => ({ ...page, html: () => readFileSync(fileOf(page), 'utf8') }));
}
