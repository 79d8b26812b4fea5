import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { PageLabels } from '../article/cards/score';
import { readCorpus } from '../article/corpus';

export interface LabelledPage {
  labels: PageLabels;
  /** A fresh document of the page that knows its own address. */
  open(): Document;
}

/** The labelled pages that the corpus holds. */
export function labelledPages(corpus: string): LabelledPage[] {
  const all = JSON.parse(readFileSync(new URL('../article/cards/labels.json', import.meta.url), 'utf8')) as PageLabels[];
  const sources = new Map(readCorpus(corpus).map((page) => [page.id, page]));
  return all.flatMap((labels) => {
    const source = sources.get(labels.id);
    return source ? [{ labels, open: () => documentOf(source.html(), source.url) }] : [];
  });
}

function documentOf(html: string, url: string): Document {
  const { document } = parseHTML(html);
  const base = document.createElement('base');
  base.setAttribute('href', url);
  document.head?.prepend(base);
  return document;
}
