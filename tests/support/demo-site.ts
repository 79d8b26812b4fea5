/** The demo news pages on a loopback server, with the consent package served from its own folder. */
import { root } from '../../scripts/setup/root.mjs';
import { PageServer } from './page-server';

/** Paths of the demo pages, the first with everything on it. */
export const demoPages = { news: '/news/index.html', plain: '/news/plain.html', faro: '/faro/index.html' } as const;

export async function startDemoSite(port = 0): Promise<PageServer> {
  const server = await PageServer.start(port);
  return server.folder('/', `${root}/demo/`).folder('/vendor/vanilla-cookieconsent/', `${root}/node_modules/vanilla-cookieconsent/dist/`);
}
