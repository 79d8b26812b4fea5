/** A web server for the tests' own pages, on the loopback address only. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

export interface LoggedRequest {
  method: string;
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers a request and returns true, or returns false to let the next one try. */
export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => boolean | Promise<boolean>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The file below `folder` that a path asks for, or null when there is none or it points outside. */
function fileFor(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return null;
  try {
    const info = statSync(file);
    if (info.isFile()) return file;
    const index = join(file, 'index.html');
    return info.isDirectory() && statSync(index).isFile() ? index : null;
  } catch {
    return null;
  }
}

export class PageServer {
  /** Every request in the order it came. */
  readonly requests: LoggedRequest[] = [];
  private readonly handlers: Handler[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** Listens on a free port of 127.0.0.1 (or the given one). */
  static async start(port = 0): Promise<PageServer> {
    const server = createServer();
    const pages = new PageServer(server);
    server.on('connection', (socket) => {
      pages.sockets.add(socket);
      socket.on('close', () => pages.sockets.delete(socket));
    });
    server.on('request', (request, response) => void pages.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return pages;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** `http://127.0.0.1:port`, or another loopback host such as `first.localhost`. Each host is a site of its own. */
  origin(host = '127.0.0.1'): string {
    return `http://${host}:${this.port}`;
  }

  /** Serves a folder below a path that begins and ends with a slash. */
  folder(prefix: string, folder: string): this {
    this.handlers.push((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
      const file = path.startsWith(prefix) ? fileFor(folder, path.slice(prefix.length)) : null;
      if (!file) return false;
      response.writeHead(200, { 'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
      return true;
    });
    return this;
  }

  /** Answers one path with a page made by a test. `headers` may carry a policy. */
  page(path: string, html: string, headers: Record<string, string> = {}): this {
    return this.handle((request, response) => {
      if (new URL(request.url ?? '/', 'http://x').pathname !== path) return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(html);
      return true;
    });
  }

  /** The newest handler is asked first. */
  handle(handler: Handler): this {
    this.handlers.unshift(handler);
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bodyOf(request);
      const { method = 'GET', url = '/', headers } = request;
      this.requests.push({ method, host: headers.host ?? '', path: url, headers, body });
      for (const handler of this.handlers) if (await handler(request, response, body)) return;
      // Browsers ask for it by themselves; a 404 would be an error line in every page's console.
      response.writeHead(url === '/favicon.ico' ? 204 : 404, { 'content-type': 'text/plain' }).end();
    } catch {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }
}
