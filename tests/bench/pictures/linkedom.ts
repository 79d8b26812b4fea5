import { parseHTML } from 'linkedom';
import { picturesIn, type InPageResult } from './in-page';

export interface Finder {
  run: (url: string, html: string) => Promise<InPageResult>;
  close: () => Promise<void>;
}

/** The quick way: a DOM without layout. */
export function openLinkedom(): Finder {
  return { run: async (url, html) => picturesIn(parse(url, html)), close: async () => undefined };
}

/** A linkedom document with what the finder needs beyond it: a base address and document.implementation. */
export function parse(url: string, html: string): Document {
  const { document } = parseHTML(html) as unknown as { document: Document };
  if (!document.implementation) Object.defineProperty(document, 'implementation', { value: { createHTMLDocument: () => parse(url, '<!doctype html><html><head></head><body></body></html>') } });
  if (!document.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.setAttribute('href', url);
    document.head.prepend(base);
  }
  return document;
}
