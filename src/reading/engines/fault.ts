import { EngineError, type EngineFault } from '../types';

/** Longest wait that a server may ask for; more is taken as this. */
const longestWait = 24 * 60 * 60 * 1_000;

const known: Partial<Record<number, EngineFault>> = {
  401: 'unauthorised', 402: 'quota', 403: 'unauthorised', 404: 'bad-address', 405: 'bad-address', 408: 'timeout',
  413: 'too-long', 429: 'rate-limited', 456: 'quota', 504: 'timeout', 511: 'offline', 529: 'rate-limited',
};

/** What an answer's status says is wrong, or null. The body is not shown to anyone: only known words in it are looked for. */
export function faultOf(response: Response, special: Partial<Record<number, EngineError>>): EngineError | null {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return closing(response, new EngineError('bad-address', 'redirect'));
  if (status >= 200 && status < 300) return null;
  const wait = retryAfter(response.headers.get('retry-after'), Date.now());
  if (special[status]) return closing(response, special[status]);
  const fault = known[status] ?? (status >= 500 ? 'server' : 'bad-answer');
  return closing(response, new EngineError(fault, `status ${status}`, wait));
}

function closing(response: Response, error: EngineError): EngineError {
  response.body?.cancel().catch(() => undefined);
  return error;
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3: seconds or a date), or null when there is none or it is nonsense. */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(longestWait, Number(text) * 1_000);
  if (!/^[A-Z][a-z]{2}, /.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.min(longestWait, Math.max(0, date - now));
}
