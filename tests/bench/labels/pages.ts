import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface HumanPage {
  id: string;
  url: string;
  html: () => string;
}

interface ManifestRow {
  id: string;
  url: string;
}

/** Every saved page below a folder: `*.html` or `*.html.gz`, their addresses from a manifest.json beside them where there is one. */
export function readPages(folder: string): HumanPage[] {
  const pages: HumanPage[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const manifest = [join(at, 'manifest.json'), join(at, '..', 'manifest.json')].find(existsSync);
    const rows = manifest ? (JSON.parse(readFileSync(manifest, 'utf8')) as ManifestRow[]) : [];
    const urls = new Map(rows.map(({ id, url }) => [id, url]));
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (/\.html(?:\.gz)?$/.test(entry.name)) {
        const id = basename(entry.name).replace(/\.html(?:\.gz)?$/, '');
        pages.push({ id, url: urls.get(id) ?? `https://example.org/${encodeURIComponent(id)}`, html: () => readHtml(path) });
      }
    }
  }
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readHtml(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
