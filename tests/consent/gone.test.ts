import { beforeEach, expect, test } from 'vitest';
import { isGone, untilGone } from '../../src/consent/gone';

const prompt = '<div id="prompt" role="dialog"><p>We use cookies for statistics and advertising, with your consent.</p><button>Accept all</button><button>Reject all</button></div>';

/** Looks at the page without waiting; `after` is told of each wait with its number. */
function looking(after: (waits: number) => void, signal = new AbortController().signal) {
  let waits = 0;
  return { signal, isVisible: () => true, wait: async () => after((waits += 1)), waits: () => waits };
}

beforeEach(() => {
  document.body.innerHTML = `<main><p>The bridge over the river opened on Monday.</p></main>${prompt}`;
});

test('a prompt that is still on the page is not gone', () => {
  expect(isGone(document, looking(() => undefined))).toBe(false);
  document.getElementById('prompt')!.remove();
  expect(isGone(document, looking(() => undefined))).toBe(true);
});

test('waits until a prompt that fades out has left', async () => {
  const context = looking((waits) => void (waits === 7 && document.getElementById('prompt')!.remove()));
  expect(await untilGone(document, context)).toBe(true);
  expect(context.waits()).toBe(7);
});

test('gives up on one that stays, and at once when it is told to stop', async () => {
  const context = looking(() => undefined);
  expect(await untilGone(document, context)).toBe(false);
  expect(context.waits()).toBe(20);
  const stopped = looking(() => undefined, AbortSignal.abort());
  expect(await untilGone(document, stopped)).toBe(false);
  expect(stopped.waits()).toBe(0);
});
