import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import type { Preference } from '../../src/consent/types';
import { behave } from './behaviour';

const folder = 'tests/fixtures/consent/prompts/';
const preferences: Record<string, Preference> = {
  reject: { mode: 'reject', purposes: [] },
  accept: { mode: 'accept', purposes: [] },
  statistics: { mode: 'necessary', purposes: ['statistics'] },
};

beforeEach(() => {
  localStorage.clear();
  // A new body each time: listeners of the page before are gone with the document's own copy.
  document.open();
  document.write('<html><body></body></html>');
  document.close();
});

describe('prompts of many structures', () => {
  // The frame needs a real browser: happy-dom loads none.
  const files = readdirSync(folder).filter((file) => file !== 'same-origin-frame.html');
  it.each(files.flatMap((file) => Object.keys(preferences).map((wish) => [file, wish] as const)))('%s on %s', async (file, wish) => {
    const html = readFileSync(folder + file, 'utf8');
    const expected = new RegExp(`data-${wish}="([^"]*)"`).exec(html)![1]!;
    document.documentElement.lang = 'en';
    document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(html)![1]!;
    const closed = new Map<Element, ShadowRoot>();
    behave(document, closed);
    const report = await answerPrompt(document, preferences[wish]!, {
      signal: new AbortController().signal,
      wait: () => Promise.resolve(),
      shadowRootOf: (element) => element.shadowRoot ?? closed.get(element) ?? null,
    });
    expect(localStorage.getItem('analytics') ?? '').toBe(expected);
    if (expected === '') expect(report).toMatchObject({ status: 'could-not' });
    else expect(['done', 'verified']).toContain(report.status);
  });
});
