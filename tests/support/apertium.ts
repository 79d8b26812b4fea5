/** A real translator from Spanish into English: Debian's Apertium on the loopback, behind a server in LibreTranslate's shape. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import * as v from 'valibot';
import { apertiumMissing, apertiumPairs } from '../../scripts/setup/apertium.mjs';
import { poll } from './work';

/** Apertium's server listens everywhere; this keeps it to the loopback. */
const loopbackOnly = `
import sys, tornado.httpserver as server
bind = server.HTTPServer.bind
server.HTTPServer.bind = lambda self, port, *rest: bind(self, port, '127.0.0.1')
from apertium_apy.apy import main
sys.exit(main())
`;

const codes: Record<string, string> = { es: 'spa', en: 'eng' };
const questionSchema = v.strictObject({ q: v.array(v.string()), source: v.string(), target: v.string(), format: v.literal('text') });
const answerSchema = v.object({ responseData: v.object({ translatedText: v.string() }) });

export interface TranslationServer {
  /** "http://127.0.0.1:<port>", LibreTranslate's protocol. */
  address: string;
  /** The texts that were asked for, in their order. */
  asked: string[];
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return port;
}

/** Starts Apertium and the adapter before it. Throws with the sentence that names what to install when it is missing. */
export async function startApertium(): Promise<TranslationServer> {
  const missing = apertiumMissing();
  if (missing) throw new Error(missing);
  const port = await freePort();
  // A group of its own: the translator starts a chain of programs for each pair.
  const child = spawn('/usr/bin/python3', ['-c', loopbackOnly, '-p', String(port), apertiumPairs], { stdio: 'ignore', detached: true });
  const base = `http://127.0.0.1:${port}`;
  try {
    await poll(() => fetch(`${base}/listPairs`).then(({ ok }) => ok), 30_000, 'Apertium to start');
    return await startAdapter(base, () => endGroup(child));
  } catch (error) {
    endGroup(child);
    throw error;
  }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

async function startAdapter(apertium: string, end: () => void): Promise<TranslationServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void answer(apertium, request, response, asked).catch(() => response.writeHead(500).end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    end();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

async function answer(apertium: string, request: IncomingMessage, response: ServerResponse, asked: string[]): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const question = v.safeParse(questionSchema, JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const from = question.success ? codes[question.output.source] : undefined;
  const to = question.success ? codes[question.output.target] : undefined;
  const json = { 'content-type': 'application/json' };
  if (!question.success || !from || !to) return void response.writeHead(400, json).end('{"error":"not supported"}');
  const translatedText: string[] = [];
  for (const q of question.output.q) {
    asked.push(q);
    translatedText.push(await translate(apertium, `${from}|${to}`, q));
  }
  response.writeHead(200, json).end(JSON.stringify({ translatedText }));
}

async function translate(apertium: string, langpair: string, q: string): Promise<string> {
  const response = await fetch(`${apertium}/translate`, { method: 'POST', body: new URLSearchParams({ langpair, q, markUnknown: 'no' }) });
  return v.parse(answerSchema, await response.json()).responseData.translatedText;
}
