import type { ServerResponse } from 'node:http';

/** What the strict server does instead of answering; each stands for something a real server or network has done. */
export const serverFaults = [
  'unauthorised', 'forbidden', 'rate-limited', 'rate-limited-date', 'quota', 'server-error', 'captive-portal', 'invalid-json', 'truncated-json',
  'wrong-shape', 'wrong-count', 'wrong-type', 'invalid-utf8', 'slow-drip', 'never-begins', 'never-ends', 'redirect', 'cut-off', 'empty-body', 'not-found', 'too-large', 'echo-key',
] as const;
export type ServerFault = (typeof serverFaults)[number];

const json = { 'content-type': 'application/json' };

/** Answers with a fault. `rightType` is the content type that the protocol would have; `key` is what the client sent as its key. */
export function sendFault(fault: ServerFault, response: ServerResponse, rightType: string, key: string, elsewhere: string): void {
  const typed = { 'content-type': rightType };
  const status = (code: number, headers: Record<string, string> = {}) => response.writeHead(code, { ...json, ...headers }).end(JSON.stringify({ error: `no: ${key}` }));
  switch (fault) {
    case 'unauthorised': return void status(401);
    case 'forbidden': return void response.writeHead(403).end();
    case 'rate-limited': return void status(429, { 'retry-after': '7' });
    case 'rate-limited-date': return void status(429, { 'retry-after': new Date(Date.now() + 9_000).toUTCString() });
    case 'quota': return void status(456);
    case 'server-error': return void status(500);
    case 'not-found': return void status(404);
    case 'too-large': return void status(413);
    case 'captive-portal': return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><form action=/login>Welcome to Free Wi-Fi</form>');
    case 'invalid-json': return void response.writeHead(200, typed).end(rightType.includes('stream') ? 'data: {"choices": [\n\n' : '{"translatedText": [');
    case 'truncated-json': return void response.writeHead(200, json).end('{"translatedText": ["half a');
    case 'wrong-shape': return void response.writeHead(200, json).end('{"translatedText": {"toString": 1}, "choices": "no", "translations": 5}');
    case 'wrong-count': return void response.writeHead(200, json).end('{"translatedText": ["one","two","three","four","five"], "choices": [], "translations": []}');
    case 'wrong-type': return void response.writeHead(200, { 'content-type': 'image/png' }).end('{}');
    case 'invalid-utf8': return void response.writeHead(200, typed).end(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80, 0x22, 0x7d]));
    case 'empty-body': return void response.writeHead(200, typed).end();
    case 'redirect': return void response.writeHead(302, { location: elsewhere }).end();
    case 'never-begins': return;
    case 'cut-off': return void response.writeHead(200, { ...typed, 'content-length': '5000' }).write('{"translatedText"', () => response.destroy());
    case 'echo-key': return void response.writeHead(200, json).end(JSON.stringify({ translatedText: [key], choices: [{ message: { content: key } }], translations: [{ text: key }] }));
    case 'slow-drip': return drip(response, typed, ' ', 40);
    case 'never-ends': return drip(response, typed, rightType.includes('stream') ? 'data: {"choices":[{"delta":{"content":"aaaa"}}]}\n\n'.repeat(200) : ' '.repeat(64_000), 0);
  }
}

function drip(response: ServerResponse, headers: Record<string, string>, piece: string, pause: number): void {
  response.writeHead(200, headers);
  const next = () => {
    if (response.destroyed) return;
    response.write(piece, () => setTimeout(next, pause));
  };
  next();
}
