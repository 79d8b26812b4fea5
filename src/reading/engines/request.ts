import { EngineError } from '../types';
import { type Patience, type ServerDeps, usualPatience } from './config';
import { faultOf } from './fault';
import { readText } from './read-body';

export interface Question {
  url: URL;
  headers: Record<string, string>;
  /** POST with a body, if not given. */
  method?: 'GET';
  body?: unknown;
  signal: AbortSignal;
  /** Bytes after which an answer is refused. */
  maxBytes: number;
  /** Named where the engine knows better than the general table what a status means. */
  faults?: Partial<Record<number, EngineError>>;
}

export interface Answer {
  /** Lower case, without parameters. */
  type: string;
  /** The text as it comes, decoded; ends or throws an EngineError. */
  chunks: AsyncGenerator<string, void, void>;
  /** Ends the connection; for an answer that is refused before it is read. */
  close(): void;
}

/** Texts of errors are ours alone: what a server or browser says could hold the key or the page's words. */
function named(error: unknown, signal: AbortSignal): EngineError {
  if (signal.aborted) return new EngineError('aborted');
  if (error instanceof EngineError) return error;
  return new EngineError('offline');
}

/**
 * Sends one question as JSON and hands the body on as it comes. Redirects are refused, no cookies or referrer are sent.
 * Throws EngineError only; whatever happens, the connection is closed when the answer's reader stops.
 */
export async function ask(question: Question, deps: ServerDeps): Promise<Answer> {
  const patience: Patience = deps.patience ?? usualPatience;
  const { signal } = question;
  if (signal.aborted) throw new EngineError('aborted');
  const ours = new AbortController();
  const stop = () => {
    signal.removeEventListener('abort', stop);
    ours.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, patience.first);
  try {
    const response = await send(question, deps, ours.signal);
    const fault = faultOf(response, question.faults ?? {});
    if (fault) throw fault;
    const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    const limits = { ...patience, maxBytes: question.maxBytes, signal: ours.signal };
    return { type, chunks: chunksOf(readText(response, limits), signal, stop), close: stop };
  } catch (error) {
    stop();
    throw late && !signal.aborted ? new EngineError('timeout') : named(error, signal);
  } finally {
    clearTimeout(timer);
  }
}

function send(question: Question, deps: ServerDeps, signal: AbortSignal): Promise<Response> {
  const { fetch } = deps;
  const { method = 'POST', headers, body } = question;
  return fetch(question.url.href, {
    method,
    ...(method === 'POST' ? { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) } : { headers }),
    signal,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
}

async function* chunksOf(text: AsyncIterable<string>, signal: AbortSignal, close: () => void): AsyncGenerator<string, void, void> {
  try {
    yield* text;
  } catch (error) {
    throw named(error, signal);
  } finally {
    close();
  }
}

/** The whole answer as JSON. HTML (a captive portal), another type or broken JSON is a bad answer. */
export async function askJson(question: Question, deps: ServerDeps): Promise<unknown> {
  return jsonOf(await ask(question, deps));
}

export async function jsonOf({ type, chunks, close }: Answer): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) {
    close();
    throw new EngineError('bad-answer', type.includes('html') ? 'html' : 'content-type');
  }
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return parseJson(text);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new EngineError('bad-answer', 'json');
  }
}
