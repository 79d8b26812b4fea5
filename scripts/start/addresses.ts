/** Turns what `--url` was given into addresses: files are served from their own folder, each file as a site of its own. */
import { basename, dirname, resolve } from 'node:path';
import { PageServer } from '../../tests/support/page-server';

export interface Target {
  /** As it was given on the command line. */
  given: string;
  address: string;
}

export async function serveFiles(urls: string[], from: string): Promise<{ targets: Target[]; stop: () => Promise<void> }> {
  const servers = new Map<string, PageServer>();
  const targets: Target[] = [];
  for (const [index, given] of urls.entries()) {
    if (/^https?:/i.test(given)) {
      targets.push({ given, address: given });
      continue;
    }
    const file = resolve(from, given);
    const folder = dirname(file);
    const server = servers.get(folder) ?? (await PageServer.start()).folder('/', folder);
    servers.set(folder, server);
    targets.push({ given, address: `${server.origin(`page-${index + 1}.localhost`)}/${encodeURIComponent(basename(file))}` });
  }
  const stop = async () => {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  };
  return { targets, stop };
}
