export type HostKind = 'loopback' | 'link-local' | 'private' | 'public';

/** Names that no public server has (RFC 6761, 6762, 8375 and ICANN's reserved `internal`). */
const localEndings = ['.local', '.lan', '.internal', '.home.arpa', '.intranet', '.corp', '.home'];

/** Where a host stands, by its name or number alone (as `URL.hostname` writes it). */
export function hostKind(hostname: string): HostKind {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  const v4 = ipv4(host);
  if (v4) return ipv4Kind(v4);
  if (host.startsWith('[')) return ipv6Kind(host.slice(1, -1));
  if (!host.includes('.') || localEndings.some((ending) => host.endsWith(ending))) return 'private';
  return 'public';
}

function ipv4(host: string): number[] | null {
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null;
}

/** RFC 6890: the blocks that are not the public internet. */
function ipv4Kind([a = 0, b = 0, c = 0]: number[]): HostKind {
  if (a === 127) return 'loopback';
  if (a === 169 && b === 254) return 'link-local';
  if (a === 0 || a === 10 || a >= 224) return 'private';
  if (a === 172 && b >= 16 && b <= 31) return 'private';
  if (a === 192 && (b === 168 || (b === 0 && c === 0))) return 'private';
  if (a === 100 && b >= 64 && b <= 127) return 'private';
  if (a === 198 && (b === 18 || b === 19)) return 'private';
  return 'public';
}

function ipv6Kind(host: string): HostKind {
  const groups = ipv6Groups(host);
  if (!groups) return 'private';
  const [first = 0] = groups;
  const upper = groups.slice(0, 6);
  const lower = groups.slice(6);
  const zeros = (count: number) => groups.slice(0, count).every((group) => group === 0);
  if (zeros(7) && groups[7] === 1) return 'loopback';
  const mapped = zeros(5) && (groups[5] === 0xffff || groups[5] === 0);
  const nat64 = first === 0x64 && upper[1] === 0xff9b;
  if (mapped || nat64) return ipv4Kind([lower[0]! >> 8, lower[0]! & 255, lower[1]! >> 8, lower[1]! & 255]);
  if ((first & 0xffc0) === 0xfe80) return 'link-local';
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0 || (first & 0xff00) === 0xff00) return 'private';
  return 'public';
}

/** The eight groups of an address that `URL` has already brought into its shortest form. */
function ipv6Groups(host: string): number[] | null {
  const [head = '', tail] = host.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return null;
  const groups = [...left, ...new Array<string>(missing).fill('0'), ...right].map((group) => parseInt(group, 16));
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}
