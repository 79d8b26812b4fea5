/**
 * Functions that run in the page's own world to talk to documented consent interfaces. Each is self-contained
 * (it is sent as a function and sees nothing of this module) and returns plain data.
 */

/** IAB TCF 2.2 `getTCData` (IABEurope CMP API): purposes consented, or null where no such API answers within a second. */
function readTcf(): Promise<{ status: string; consents: Record<string, boolean> } | null> {
  type TcData = { eventStatus?: string; purpose?: { consents?: Record<string, boolean> } };
  const api = (window as unknown as { __tcfapi?: (command: string, version: number, done: (data: TcData, ok: boolean) => void) => void }).__tcfapi;
  if (typeof api !== 'function') return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 1_000);
    api('getTCData', 2, (data, ok) => resolve(ok ? { status: String(data.eventStatus ?? ''), consents: { ...data.purpose?.consents } } : null));
  });
}

export const pageSnippets = { 'tcf.read': readTcf };
