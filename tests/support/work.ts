import type { Work } from './browser-under-test';

/**
 * The expression that runs a function or expression in a page and yields its result as JSON text.
 * `__name` is a helper that the TypeScript runner writes into functions; pages do not have it.
 */
export function expressionOf(work: Work<unknown>, args: unknown[] = []): string {
  const call = typeof work === 'string' ? work : `(${work.toString()})(${args.map((arg) => JSON.stringify(arg ?? null)).join(', ')})`;
  return `(async () => { const __name = (f) => f; const value = await (${call}); return JSON.stringify(value === undefined ? null : value); })()`;
}

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is truthy. A question that throws counts as "not yet"; its message is in the final error. */
export async function poll<T>(ask: () => Promise<T> | T, timeout: number, what: string): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${what.slice(0, 400)}${last ? ` (${last})` : ''}`);
    await sleep(60);
  }
}

/**
 * Runs in a page: scrolls the first shown match into view and gives its middle, once it stays where it is and can be
 * used; null before. A page that is still growing would have the click fall beside it.
 */
export async function middleOf(selector: string): Promise<{ x: number; y: number } | null> {
  const element = [...document.querySelectorAll(selector)].find((candidate) => {
    const { width, height } = candidate.getBoundingClientRect();
    return width > 0 && height > 0;
  });
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const box = element.getBoundingClientRect();
  const stays = element.isConnected && box.left === before.left && box.top === before.top;
  return stays ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
