/** The two interfaces of the IAB that tell what was decided, whoever made the prompt. Sent to the page: self-contained. */

/**
 * IAB TCF 2.2, CMP API `addEventListener`/`getTCData`: purposes with consent. Null where no such interface answers
 * within half a second, or nothing was decided yet. The function is found by name on the window itself.
 * Source: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export function readTcf(): Promise<{ consents: Record<string, boolean> } | null> {
  type TcData = { eventStatus?: string; gdprApplies?: boolean; tcString?: string; purpose?: { consents?: Record<string, boolean> } };
  type Api = (command: string, version: number, done: (data: TcData | null, ok: boolean) => void) => void;
  const api = (window as unknown as { __tcfapi?: Api }).__tcfapi;
  if (typeof api !== 'function') return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 500);
    api('getTCData', 2, (data, ok) => {
      const decided = ok && data !== null && data.gdprApplies !== false && Boolean(data.tcString) && data.eventStatus !== 'cmpuishown';
      resolve(decided ? { consents: { ...data.purpose?.consents } } : null);
    });
  });
}

/**
 * IAB GPP 1.1 `ping`: the opt-outs of the US sections. True is "opted out of sale, sharing or targeted advertising";
 * null where no such interface answers within half a second or no such section is there.
 * Source: https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 */
export function readGpp(): Promise<{ optedOut: boolean } | null> {
  type Section = Record<string, unknown>;
  type Ping = { signalStatus?: string; parsedSections?: Record<string, Section | Section[]> };
  type Api = (command: 'ping', done: (data: Ping | null, ok: boolean) => void) => void;
  const api = (window as unknown as { __gpp?: Api }).__gpp;
  if (typeof api !== 'function') return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 500);
    api('ping', (data, ok) => {
      if (!ok || data?.signalStatus !== 'ready') return resolve(null);
      const sections = Object.entries(data.parsedSections ?? {}).filter(([name]) => name.startsWith('us'));
      const fields = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
      // In these sections 1 is "opted out", 2 "did not", 0 "does not apply".
      const values = sections.flatMap(([, section]) => [section].flat().flatMap((part) => fields.map((field) => Number(part[field]))));
      const stated = values.filter((value) => value === 1 || value === 2);
      resolve(stated.length > 0 ? { optedOut: stated.every((value) => value === 1) } : null);
    });
  });
}
