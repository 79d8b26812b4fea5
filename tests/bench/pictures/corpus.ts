import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corpusFolders } from '../article/corpus';
import type { TruthPicture } from '../article/pictures';

export interface CorpusPage {
  id: string;
  url: string;
  images: TruthPicture[];
  html: () => string;
}

export type Half = 'tune' | 'report' | 'all';

/** The pages of the corpus whose pictures are known. Halves are cut by a hash of the id: tune on one, report the other. */
export function readCorpus(folder: string, half: Half, ids: RegExp): CorpusPage[] {
  return corpusFolders(folder).flatMap((root) => {
    const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Partial<CorpusPage>[];
    return manifest
      .filter((row): row is Omit<CorpusPage, 'html'> => row.images !== undefined)
      .filter(({ id }) => ids.test(id) && (half === 'all' || halfOf(id) === half))
      .map((page) => ({ ...page, html: () => gunzipSync(readFileSync(join(root, 'html', `${page.id}.html.gz`))).toString('utf8') }));
  });
}

/** Which half a page is in. */
export function halfOf(id: string): Half {
  return createHash('sha256').update(id).digest()[0]! % 2 === 0 ? 'tune' : 'report';
}
