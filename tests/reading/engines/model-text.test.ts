import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords, summaryLines, visibleText } from '../../../src/reading/engines/model-text';
import { eventsOf } from '../../../src/reading/engines/sse';

describe('visibleText', () => {
  test.each([
    ['plain', 'plain'],
    ['<think>secret plan</think>\n\nanswer', 'answer'],
    ['<think>still thinking', ''],
    ['  <think></think>x', 'x'],
    ['```\ncode\n```', 'code'],
    ['```', '```'],
    ['A <think> in the middle </think> stays', 'A <think> in the middle </think> stays'],
  ])('%j → %j', (text, visible) => expect(visibleText(text)).toBe(visible));
});

describe('summaryLines', () => {
  test('takes bullets and numbers off, keeps emphasis, and splits lines with several sentences', () => {
    expect(summaryLines('1. One **bold** thing.\n2) Two.\n- Three. Four.\n\n* Five.\n— Six.', 'en', 9)).toEqual(['One **bold** thing.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']);
  });

  test('drops emphasis that splitting cut in two', () => {
    expect(summaryLines('**One. Two.** Three **is** whole.', 'en', 9)).toEqual(['One.', 'Two.', 'Three is whole.']);
  });

  test.each([
    ['**Kim** paid `40` ~~euros~~', 'Kim paid 40 euros'],
    ['CO<sub>2</sub> at 5 < 6', 'CO2 at 5 < 6'],
    ['snake_case stays', 'snake_case stays'],
  ])('the words of %j are %j', (sentence, words) => expect(plainWords(sentence)).toBe(words));

  test('keeps years and figures at the beginning of a sentence', () => {
    expect(summaryLines('2026 was wet.\n3.5 million came.', 'en', 9)).toEqual(['2026 was wet.', '3.5 million came.']);
  });

  test('drops what is no sentence or far too long, and what is more than asked', () => {
    expect(summaryLines(`---\n${'long '.repeat(200)}.\nGood.\nMore.`, 'en', 1)).toEqual(['Good.']);
  });

  test('never throws, never gives more than wanted or an empty sentence', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(8), (text, wanted) => {
      const lines = summaryLines(text, 'en', wanted);
      expect(lines.length).toBeLessThanOrEqual(wanted);
      for (const line of lines) expect(line.trim()).not.toBe('');
    }));
  });
});

describe('eventsOf', () => {
  async function read(chunks: string[]): Promise<string[]> {
    async function* source() {
      yield* chunks;
    }
    const events: string[] = [];
    for await (const event of eventsOf(source())) events.push(event);
    return events;
  }

  test('reads data lines, passes over comments and other fields, joins several lines', async () => {
    expect(await read([': ping\n\nevent: x\ndata: one\n\ndata:two\ndata:  three\r\n\r\nid: 4\n\n'])).toEqual(['one', 'two\n three']);
  });

  test('an event without the empty line after it still counts at the end', async () => {
    expect(await read(['data: last'])).toEqual(['last']);
    expect(await read(['data: a\ndata: b\n'])).toEqual(['a\nb']);
  });

  test('is the same however the stream is cut', async () => {
    const stream = 'data: {"a": "é"}\n\n: c\n\ndata: two\r\n\r\ndata: [DONE]\n\n';
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(stream.length), { maxLength: 8 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), stream.length];
      expect(await read(at.slice(1).map((end, index) => stream.slice(at[index]!, end)))).toEqual(['{"a": "é"}', 'two', '[DONE]']);
    }));
  });

  test('a line without end is refused', async () => {
    await expect(read(Array.from({ length: 30 }, () => 'x'.repeat(50_000)))).rejects.toMatchObject({ fault: 'bad-answer' });
  });
});
