import { browser } from '../platform/browser';
import { pause } from '../shared/pause';

/** A frame as the page around it sees it. */
export interface SeenFrame {
  url: string;
  /** CSS pixels of its content. */
  width: number;
  height: number;
}

/** Milliseconds after which a frame that was not found is looked for again: it may still be on its way to its address. */
const AGAIN = [150, 400, 1000];

/** Runs in every frame of the tab: where it stands now and how large it is. */
const ofFrame = (): SeenFrame => ({ url: location.href, width: innerWidth, height: innerHeight });

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
const isAsLarge = (one: SeenFrame, other: SeenFrame): boolean => Math.abs(one.width - other.width) < 4 && Math.abs(one.height - other.height) < 4;

/**
 * The id of the frame of a tab that its page describes; the page cannot name its frames' ids. By address; a frame that
 * was sent on is meant where it is the only one of its origin or of its size. Null where nothing tells.
 */
export async function frameIdOf(tabId: number, seen: SeenFrame): Promise<number | null> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: ofFrame, injectImmediately: true });
  const frames = results.flatMap(({ frameId, result }) => (frameId !== 0 && result ? [{ frameId, ...(result as SeenFrame) }] : []));
  const only = (fits: (frame: SeenFrame) => boolean): number | null => {
    const found = frames.filter(fits);
    return found.length === 1 ? found[0]!.frameId : (found.find((frame) => isAsLarge(frame, seen))?.frameId ?? null);
  };
  return only(({ url }) => url === seen.url) ?? only(({ url }) => originOf(url) === originOf(seen.url)) ?? only((frame) => isAsLarge(frame, seen));
}

/** As above, and looked for again where the frame is not there yet. */
export async function findFrame(tabId: number, seen: SeenFrame): Promise<number | null> {
  for (const milliseconds of AGAIN) {
    const found = await frameIdOf(tabId, seen);
    if (found !== null) return found;
    await pause(milliseconds);
  }
  return frameIdOf(tabId, seen);
}
