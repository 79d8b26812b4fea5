import { describe, expect, test } from 'vitest';
import { parseDisclosure } from '../../src/labels/header';
import { judge, storyPage, verdicts } from './support/page';
import { cpuTime } from '../support/cpu-time';

describe('the AI-Disclosure header', () => {
  test.each([
    ['mode=ai-originated', ['story:generated']],
    ['mode="machine-generated", model="x"', ['story:generated']],
    ['mode=ai-modified; model=gpt-4o; provider="OpenAI"; reviewed-by="Desk"', ['story:altered']],
    ['model="gpt, 4", mode=none', ['story:none']],
    ['ai-generated', ['story:generated']],
    ['mode=unheard-of', []],
    ['', []],
    ['=,;="', []],
  ])('%s gives %s', (header, expected) => {
    expect(verdicts(judge(storyPage(), { header }))).toEqual(expected);
  });

  test('is quoted with its tool, for the page', () => {
    const [story] = judge(storyPage(), { header: 'mode=ai-originated, model="gpt-4o", provider="OpenAI"' });
    expect(story!.verdict).toMatchObject({ source: 'header', evidence: [{ place: 'http-header', field: 'AI-Disclosure', tool: 'gpt-4o, OpenAI', scope: 'page' }] });
  });

  test('not seen says nothing', () => {
    expect(judge(storyPage(), { header: null })[0]!.verdict.source).toBeNull();
  });

  test('gives its parameters, the first of a name, in bounded time', () => {
    expect([...parseDisclosure('mode=a, Mode=b; x="1;2"')]).toEqual([['mode', 'a'], ['x', '1;2']]);
    const hostile = ['mode='.repeat(100_000), `${'a'.repeat(100_000)}="`];
    expect(cpuTime(() => hostile.forEach(parseDisclosure))).toBeLessThan(50);
  });
});
