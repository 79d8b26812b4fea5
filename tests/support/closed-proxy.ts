/**
 * The proxy of a browser under test: nothing passes, everything is noted. Browsers never send loopback addresses
 * to a proxy, so what arrives here is a request that left the tests' own pages.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hosts that the browsers ask by themselves, which no flag or preference turns off. */
const browsersOwn = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'redirector.gvt1.com',
  'android.clients.google.com',
  'mtalk.google.com',
  'firefox.settings.services.mozilla.com',
  'content-signature-2.cdn.mozilla.net',
]);

const hostOf = (address: string) => (address.includes('://') ? new URL(address).hostname : address.replace(/:\d+$/, ''));

export interface ClosedProxy {
  port: number;
  /** Host or address of each request that was refused. */
  refused: string[];
  stop(): void;
}

export async function startClosedProxy(): Promise<ClosedProxy> {
  const refused: string[] = [];
  const note = (address: string) => {
    if (!browsersOwn.has(hostOf(address))) refused.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
