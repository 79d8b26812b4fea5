import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { sendFault, type ServerFault } from './engine-faults';

/** One question as the server got it. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface EngineServer {
  /** "http://127.0.0.1:<port>" */
  address: string;
  received: Received[];
  /** What the next questions get: one fault each, then answers again. `always` stays. */
  failWith(fault: ServerFault | null, times?: number | 'always'): void;
  close(): Promise<void>;
}

export interface EngineServerOptions {
  /** When set, questions without exactly this key are refused. */
  key?: string;
  /** Origins that may ask (Ollama's rule); all by default. */
  origins?: RegExp;
}

const libreSchema = v.strictObject({
  q: v.array(v.pipe(v.string(), v.minLength(1))),
  source: v.string(),
  target: v.string(),
  format: v.literal('text'),
  api_key: v.optional(v.string()),
});
const deeplSchema = v.strictObject({
  text: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50)),
  target_lang: v.string(),
  source_lang: v.optional(v.string()),
});
const messageSchema = v.strictObject({ role: v.picklist(['system', 'user']), content: v.string() });
const chatSchema = v.strictObject({
  model: v.string(),
  stream: v.literal(true),
  temperature: v.number(),
  messages: v.tuple([messageSchema, messageSchema]),
});

/** What this server's "translation" of a text is: plain to check, different for every language. */
export const translated = (text: string, to: string): string => `[${to}] ${text}`;

/**
 * A strict server on the loopback that speaks LibreTranslate's, DeepL's and OpenAI's protocols, refuses what does not
 * fit them, and can fail in every way the engines must name. `127.0.0.1`, a free port; usable from unit and browser tests.
 */
export async function startEngineServer(options: EngineServerOptions = {}): Promise<EngineServer> {
  const received: Received[] = [];
  let fault: ServerFault | null = null;
  let times = 0;
  let address = '';
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (options.origins && !options.origins.test(request.headers.origin ?? '')) return void response.writeHead(403).end();
    const path = new URL(request.url ?? '/', address).pathname;
    const body = await bodyOf(request);
    received.push({ path, headers: request.headers as Record<string, string>, body });
    const key = keyOf(request, body);
    if (fault && times > 0) {
      times -= 1;
      return sendFault(fault, response, path.endsWith('/chat/completions') ? 'text/event-stream' : 'application/json', key, `${address}/elsewhere`);
    }
    if (options.key && key !== options.key) return sendFault(path.endsWith('/translate') && !path.startsWith('/v2') ? 'forbidden' : 'unauthorised', response, '', '', '');
    respond(path, body, response);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    received,
    failWith: (next, count = 1) => {
      fault = next;
      times = count === 'always' ? Infinity : count;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}

function keyOf(request: IncomingMessage, body: unknown): string {
  const header = request.headers.authorization ?? '';
  const inBody = (body as { api_key?: unknown } | null)?.api_key;
  return typeof inBody === 'string' ? inBody : header.replace(/^(?:Bearer|DeepL-Auth-Key) /, '');
}

function respond(path: string, body: unknown, response: ServerResponse): void {
  const json = (value: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const libre = v.safeParse(libreSchema, body);
  if (path === '/translate' && libre.success) {
    return void json({ translatedText: libre.output.q.map((text) => translated(text, libre.output.target)) });
  }
  const deepl = v.safeParse(deeplSchema, body);
  if (path === '/v2/translate' && deepl.success) {
    const { text, target_lang } = deepl.output;
    return void json({ translations: text.map((one) => ({ detected_source_language: 'EN', text: translated(one, target_lang.toLowerCase()) })) });
  }
  const chat = v.safeParse(chatSchema, body);
  if (path === '/v1/chat/completions' && chat.success) return stream(chatAnswer(chat.output.messages), response);
  response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"bad request"}');
}

/** A model that does exactly what the system message says with the text between the two marker lines. */
function chatAnswer([system, user]: [{ content: string }, { content: string }]): string {
  const lines = user.content.split('\n');
  const marker = lines[0]!;
  if (lines.at(-1) !== marker || !system.content.includes(marker)) return 'The text is not enclosed.';
  const text = lines.slice(1, -1).join('\n');
  const target = /into ([\p{L} ()]+)\./u.exec(system.content)?.[1];
  if (target) return translated(text, target);
  const wanted = Number(/exactly (\d+) sentences/.exec(system.content)?.[1]);
  return Array.from({ length: wanted }, (_, index) => `Sentence ${index + 1} of ${text.split('\n')[0]!.slice(0, 60)}.`).join('\n');
}

/** Streams in pieces that cut words, characters of several bytes and events apart. */
function stream(text: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const pieces = text.match(/[\s\S]{1,400}/gu) ?? [];
  const events = [...pieces.map((content) => JSON.stringify({ choices: [{ delta: { content } }] })), '[DONE]'];
  const bytes = Buffer.from(`: keep-alive\n\n${events.map((event) => `data: ${event}\n\n`).join('')}`);
  for (let at = 0; at < bytes.length; at += 997) response.write(bytes.subarray(at, at + 997));
  response.end();
}
