import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLabels } from '../../src/labels/watch';

const isLabel = (words: string): boolean => /\bAI\b/.test(words);
let ends: AbortController;
let told: number;
let labels: Element[];

/** Lets the observer deliver and the quiet time pass. */
const settle = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 30));
};
const by = (id: string): HTMLElement => document.getElementById(id)!;

beforeEach(() => {
  document.body.innerHTML = '<article><p id="label">Written by AI</p><p id="text">The bridge is open.</p><img id="picture"></article>';
  labels = [by('label')];
  told = 0;
  ends = new AbortController();
  watchLabels(document, { labels: () => labels, isLabel, onChange: () => (told += 1), quiet: 5 }, ends.signal);
});
afterEach(() => ends.abort());

describe('tells once', () => {
  const changes: [string, () => void][] = [
    ['a label that comes late', () => by('text').insertAdjacentHTML('afterend', '<span>AI text</span>')],
    ['words added to an element', () => by('text').append(' AI text')],
    ['text that becomes a label', () => ((by('text').firstChild as Text).data = 'Made by AI')],
    ['a label that is rewritten', () => ((by('label').firstChild as Text).data = 'Photo: Jane Doe')],
    ['a label that is emptied', () => (by('label').textContent = '')],
    ['a label that is taken away', () => by('label').remove()],
    ['a description that becomes a label', () => by('picture').setAttribute('alt', 'AI image')],
    ['a disclosure in an attribute', () => by('picture').setAttribute('ai-disclosure', 'none')],
  ];
  it.each(changes)('%s', async (_, change) => {
    change();
    await settle();
    expect(told).toBe(1);
  });

  it('of many changes at once', async () => {
    for (const [, change] of changes.slice(0, 5)) change();
    await settle();
    expect(told).toBe(1);
  });
});

describe('is silent', () => {
  it.each<[string, () => void]>([
    ['when a clock ticks', () => ((by('text').firstChild as Text).data = '10:42')],
    ['when prose is added', () => by('text').insertAdjacentHTML('afterend', `<p>${'AI is in the news. '.repeat(40)}</p>`)],
    ['when another attribute changes', () => by('label').setAttribute('class', 'x')],
    ['when a picture gets an ordinary description', () => by('picture').setAttribute('alt', 'A bridge')],
  ])('%s', async (_, change) => {
    change();
    await settle();
    expect(told).toBe(0);
  });

  it('after the end', async () => {
    ends.abort();
    by('label').remove();
    await settle();
    expect(told).toBe(0);
  });

  it('and cheap in a storm of changes', async () => {
    const read = vi.fn(isLabel);
    ends.abort();
    ends = new AbortController();
    watchLabels(document, { labels: () => [], isLabel: read, onChange: () => (told += 1), quiet: 5 }, ends.signal);
    for (let index = 0; index < 5_000; index += 1) by('text').append('x ');
    await settle();
    expect(read.mock.calls.length).toBeLessThan(100);
  });
});
