/**
 * The page's own `AI-Disclosure` response header (draft-abaris-aicdh-01), read from the browser's cache alone: no request
 * leaves. Null where the browser does not keep or show the response ("not seen").
 */
export async function cachedDisclosure(address: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin', credentials: 'same-origin', signal });
    void response.body?.cancel();
    return response.headers.get('ai-disclosure')?.slice(0, 1_000) ?? null;
  } catch {
    return null;
  }
}
