/** What the browser showed of the page's own `AI-Disclosure` header. */
export interface SeenHeader {
  /** False where the browser does not keep or show the response: then nobody can tell whether it had one. */
  seen: boolean;
  value: string | null;
}

/**
 * The page's own `AI-Disclosure` response header (draft-abaris-aicdh-01), read from the browser's cache alone: no request
 * leaves.
 */
export async function cachedDisclosure(address: string, signal: AbortSignal): Promise<SeenHeader> {
  try {
    const response = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin', credentials: 'same-origin', redirect: 'error', signal });
    void response.body?.cancel();
    return { seen: response.ok, value: response.headers.get('ai-disclosure')?.slice(0, 1_000) ?? null };
  } catch {
    return { seen: false, value: null };
  }
}
