/** An OpenAI-compatible server on the loopback whose streamed answers a test holds back and lets go piece by piece. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';

const chatSchema = v.object({ stream: v.literal(true), messages: v.array(v.object({ role: v.string(), content: v.string() })) });

/** One question that waits for its answer. */
export interface Asked {
  /** The page's text in the question, without the lines around it. */
  text: string;
  /** True once the other side hung up. */
  readonly gone: boolean;
  send(text: string): void;
  /** Sends the rest, if any, and ends the answer. */
  end(text?: string): void;
}

export interface PacedModel {
  /** "http://127.0.0.1:<port>" */
  address: string;
  asked: Asked[];
  /** From now on every question is answered at once with this, questions that wait included. */
  answerAll(answer: (text: string) => string): void;
  close(): Promise<void>;
}

export async function startPacedModel(): Promise<PacedModel> {
  const asked: Asked[] = [];
  let answer: ((text: string) => string) | null = null;
  const server = createServer((request, response) => {
    void question(request, response).then((one) => {
      asked.push(one);
      if (answer) one.end(answer(one.text));
    }, () => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerAll: (how) => {
      answer = how;
      for (const one of asked) if (!one.gone) one.end(how(one.text));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function question(request: IncomingMessage, response: ServerResponse): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { messages } = v.parse(chatSchema, JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const text = messages.at(-1)!.content.split('\n').slice(1, -1).join('\n');
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  let ended = false;
  const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
  return {
    text,
    get gone() {
      return ended || response.destroyed;
    },
    send: (more) => void response.write(event(more)),
    end: (more = '') => {
      ended = true;
      response.end(`${more ? event(more) : ''}data: [DONE]\n\n`);
    },
  };
}
