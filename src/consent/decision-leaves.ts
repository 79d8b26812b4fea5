/** One value of what a site stored, with the way to it: `cc_cookie › categories › 0` = `necessary`. */
export interface Leaf {
  /** Names on the way, the storage's own first. */
  path: string[];
  value: string;
  /** True for a member of a list, whose value is itself a name. */
  listed: boolean;
}

const most = { leaves: 300, depth: 8, length: 8_000 };

/** Undoes URL encoding, at most twice. */
function decoded(value: string): string {
  let plain = value;
  for (let round = 0; round < 2 && plain.includes('%'); round++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

function parsed(text: string): unknown {
  const first = text[0];
  if (first !== '{' && first !== '[' && first !== '"') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Base64 of JSON, as some sites store it. */
function unpacked(text: string): unknown {
  if (!/^(?:eyJ|WyJ|W3si)[\w+/=-]{8,}$/.test(text)) return undefined;
  try {
    return parsed(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

/** `a:1,b:0`, `a=yes&b=no`, `!a=true!b=wait`, `{a:true,b:false}`: names with values, however they are joined. */
function pairsOf(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  // The colons of a time part nothing.
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return pairs;
  for (const part of text.replace(/^[{[(]|[}\])]$/g, '').split(/[&|;!,]/, most.leaves)) {
    const cut = part.search(/[:=]/);
    if (cut <= 0) continue;
    pairs.push([bare(part.slice(0, cut)), bare(part.slice(cut + 1))]);
  }
  return pairs;
}

const bare = (text: string): string => text.trim().replace(/^['"]|['"]$/g, '');

/** Every single value in what was stored under a name: JSON, encoded JSON, pairs of names and values, or the plain value. */
export function leavesOf(name: string, stored: string): Leaf[] {
  const leaves: Leaf[] = [];
  const waiting: { path: string[]; value: unknown; listed: boolean }[] = [{ path: [name], value: stored.slice(0, most.length), listed: false }];
  for (let at = 0; at < waiting.length && leaves.length < most.leaves && waiting.length < 4 * most.leaves; at++) {
    const { path, value, listed } = waiting[at]!;
    if (typeof value === 'object' && value !== null) {
      if (path.length > most.depth) continue;
      const inList = Array.isArray(value);
      if (inList && value.length === 0) leaves.push({ path, value: '', listed: true });
      for (const [key, inner] of Object.entries(value).slice(0, most.leaves)) {
        waiting.push({ path: inList ? path : [...path, key], value: inner, listed: inList && typeof inner === 'string' });
      }
      continue;
    }
    const text = typeof value === 'string' ? decoded(value) : String(value);
    const deeper = typeof value === 'string' && !listed ? (parsed(text) ?? unpacked(text)) : undefined;
    if (deeper !== undefined && deeper !== value) {
      waiting.push({ path, value: deeper, listed: false });
      continue;
    }
    const pairs = typeof value === 'string' && !listed ? pairsOf(text) : [];
    if (pairs.length > 0 && path.length <= most.depth) for (const [key, inner] of pairs) waiting.push({ path: [...path, key], value: inner, listed: false });
    else leaves.push({ path, value: bare(text), listed });
  }
  return leaves;
}
