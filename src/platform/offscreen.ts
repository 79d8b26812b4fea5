import { browser } from './browser';

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

const { offscreen } = browser as unknown as { offscreen?: Offscreen };

/** True in Chromium, whose background has no workers and no documents of its own. */
export const needsOffscreen = (): boolean => offscreen !== undefined && typeof Worker === 'undefined';

let opening: Promise<void> | null = null;

/** Opens the offscreen document unless it is open. */
export async function openOffscreen(): Promise<void> {
  const url = browser.runtime.getURL('src/offscreen/index.html');
  const contexts = await (browser.runtime as unknown as { getContexts(filter: object): Promise<unknown[]> }).getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  opening ??= offscreen!.createDocument({ url, reasons: ['WORKERS'], justification: 'Runs the bundled translation engine in a worker.' }).finally(() => {
    opening = null;
  });
  await opening;
}
