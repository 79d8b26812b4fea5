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

/** Runs in a page: scrolls the first shown match into view and gives its middle. */
export function middleOf(selector: string): { x: number; y: number } | null {
  for (const element of document.querySelectorAll(selector)) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}
