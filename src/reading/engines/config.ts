import { EngineError } from '../types';
import { checkAddress, type GoodAddress } from './address';

/** What the reader set for a server. */
export interface ServerConfig {
  address: string;
  /** Empty where the server wants none. Never leaves in anything but the request to that server. */
  key: string;
  model?: string;
  /** The reader ticked that an address in the own network is meant. */
  allowPrivate?: boolean;
}

/** How patient we are, in milliseconds. */
export interface Patience {
  /** Until the answer begins. */
  first: number;
  /** Without a meaningful number of bytes. */
  stall: number;
  /** For the whole answer. */
  total: number;
}

export interface ServerDeps {
  fetch: typeof fetch;
  patience?: Patience;
}

export const usualPatience: Patience = { first: 60_000, stall: 30_000, total: 300_000 };
/** A model on a laptop is loaded first, and reads a long article for minutes before its first word. */
export const modelPatience: Patience = { first: 180_000, stall: 120_000, total: 900_000 };

/** The checked address, or the fault that says what is wrong with it. */
export function goodAddress(config: ServerConfig): GoodAddress {
  const checked = checkAddress(config.address, { allowPrivate: config.allowPrivate ?? false });
  if (typeof checked === 'string') throw new EngineError('bad-address', checked);
  return checked;
}

/** The host an engine sends text to, for showing; '' while the address cannot be used. */
export function hostOf(config: ServerConfig): string {
  const checked = checkAddress(config.address, { allowPrivate: config.allowPrivate ?? false });
  return typeof checked === 'string' ? '' : checked.host;
}
