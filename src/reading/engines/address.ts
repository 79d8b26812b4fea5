import { hostKind } from './host-kind';

export type AddressProblem = 'syntax' | 'scheme' | 'credentials' | 'link-local' | 'private' | 'insecure';

export interface GoodAddress {
  /** Without query and fragment; the path has no slash at its end. */
  url: URL;
  /** The host as it must be shown: look-alike letters appear as punycode ("xn--…"), with the port if it is not the usual one. */
  host: string;
}

export interface AddressOptions {
  /** The reader ticked that addresses of the own network are meant. */
  allowPrivate: boolean;
}

/**
 * Whether a server's address may be used for an engine: https anywhere, http only on this machine, or on the own network
 * after a tick. Never a link-local address (cloud metadata), other schemes, or a name and password inside the address.
 */
export function checkAddress(address: string, options: AddressOptions): GoodAddress | AddressProblem {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return 'syntax';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (url.username || url.password || address.includes('@')) return 'credentials';
  const kind = hostKind(url.hostname);
  if (kind === 'link-local') return 'link-local';
  if (kind === 'private' && !options.allowPrivate) return 'private';
  if (url.protocol === 'http:' && kind === 'public') return 'insecure';
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/{1,100}$/, '');
  return { url, host: url.host };
}
