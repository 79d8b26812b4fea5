import type { EngineError, EngineFault } from '../types';
import type { AddressProblem } from './address';
import { hostKind } from './host-kind';

/** What a reader can do about a server that does not work; the options page has words for each. */
export const hints = [
  'works', 'ollama-origins', 'key-missing', 'key-wrong', 'deepl-key', 'quota', 'wait', 'path', 'model', 'no-model', 'portal', 'wrong-kind', 'not-running',
  'unreachable', 'offline', 'permission', 'slow', 'server', 'language', 'redirect', 'address', 'address-private', 'address-insecure', 'address-credentials', 'failed',
] as const;
export type Hint = (typeof hints)[number];

/** What is known of a server that was tried. */
export interface Tried {
  engine: string;
  host: string;
  hasKey: boolean;
  /** False when the browser knows that there is no network. */
  online: boolean;
  /** Names of the server's models, null where it did not tell. */
  models: string[] | null;
}

const addressHints: Partial<Record<AddressProblem, Hint>> = { private: 'address-private', insecure: 'address-insecure', credentials: 'address-credentials' };

const plain: Partial<Record<EngineFault, Hint>> = {
  'needs-permission': 'permission', 'forbidden-origin': 'ollama-origins', quota: 'quota', 'rate-limited': 'wait', timeout: 'slow', server: 'server', language: 'language',
};

/** The one piece of advice for a fault of a server, and what fills the gap in its words. */
export function hintOf(error: Pick<EngineError, 'fault' | 'detail' | 'retryAfter'>, tried: Tried): { hint: Hint; detail: string } {
  const { fault, detail } = error;
  const { host } = tried;
  if (fault === 'bad-address') return addressHint(detail, tried);
  if (fault === 'unauthorised') return { hint: !tried.hasKey ? 'key-missing' : tried.engine === 'deepl' ? 'deepl-key' : 'key-wrong', detail: host };
  if (fault === 'offline') return { hint: unreachable(tried), detail: host };
  if (fault === 'bad-answer') return { hint: detail === 'html' ? 'portal' : 'wrong-kind', detail: host };
  if (fault === 'rate-limited') return { hint: 'wait', detail: error.retryAfter === null ? '60' : String(Math.ceil(error.retryAfter / 1_000)) };
  const hint = plain[fault];
  return hint ? { hint, detail: fault === 'needs-permission' ? host : detail } : { hint: 'failed', detail: fault };
}

/** A 404 is a wrong path, or a model that the server does not have. */
function addressHint(detail: string, { models, host }: Tried): { hint: Hint; detail: string } {
  if (detail === 'redirect') return { hint: 'redirect', detail: host };
  if (!detail.startsWith('status')) return { hint: addressHints[detail as AddressProblem] ?? 'address', detail };
  if (models?.length) return { hint: 'model', detail: models.slice(0, 12).join(', ') };
  return { hint: models ? 'no-model' : 'path', detail };
}

function unreachable({ host, online }: Tried): Hint {
  const kind = hostKind(host.replace(/:\d+$/, ''));
  if (kind !== 'public') return 'not-running';
  return online ? 'unreachable' : 'offline';
}
