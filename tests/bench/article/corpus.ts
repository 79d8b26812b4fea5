import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PageLabels } from './cards/score';
import type { TruthPicture } from './pictures';

export interface CorpusPage {
  id: string;
  /** The folder it came from: pages of one corpus are scored together. */
  corpus: string;
  url: string;
  lang: string;
  text: string;
  /** Null where the corpus says nothing of pictures. */
  pictures: TruthPicture[] | null;
  /** Null where nobody labelled them. */
  cards: PageLabels | null;
  html(): string;
}

interface Row {
  id: string;
  url: string;
  lang?: string;
  text: string;
  images?: TruthPicture[];
}

/** Every folder with `manifest.json` and `html/`: this one, or those at most three levels below it. Throws where there is none. */
export function corpusFolders(folder: string): string[] {
  const below = (at: string, depth: number): string[] => {
    if (existsSync(join(at, 'manifest.json')) && existsSync(join(at, 'html'))) return [at];
    if (depth === 0) return [];
    const inner = readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return inner.flatMap(({ name }) => below(join(at, name), depth - 1));
  };
  const folders = existsSync(folder) ? below(folder, 3).sort() : [];
  if (folders.length === 0) throw new Error(`no pages in ${folder}: a manifest.json with a folder html/ beside it is looked for there`);
  return folders;
}

/** Pages of a folder with `manifest.json` and `html/<id>.html.gz`, or of every such folder inside it. */
export function readCorpus(folder: string): CorpusPage[] {
  const labels = readLabels();
  return corpusFolders(folder).flatMap((at) => {
    const rows = JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8')) as Row[];
    return rows.map((row) => ({
      id: row.id,
      corpus: basename(at),
      url: row.url,
      lang: row.lang ?? '',
      text: row.text,
      cards: labels.get(row.id) ?? null,
      pictures: row.images ?? null,
      html: () => gunzipSync(readFileSync(join(at, 'html', `${row.id}.html.gz`))).toString('utf8'),
    }));
  });
}

function readLabels(): Map<string, PageLabels> {
  const file = new URL('cards/labels.json', import.meta.url);
  return new Map((JSON.parse(readFileSync(file, 'utf8')) as PageLabels[]).map((page) => [page.id, page]));
}
