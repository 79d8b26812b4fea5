import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/labels/judge';
import { contentsOf, pageUrl, plenty, simpleReader, storyPage } from '../support/page';

const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const ignored = (head: string, header: string | null = null): number => {
  const document = storyPage({}, head);
  return judge(document, contentsOf(document), { url: pageUrl, rules: [], header, budget: plenty(), readLabel: simpleReader }).ignored;
};

describe('what was ignored is counted', () => {
  test.each([
    ['nothing', '', 0],
    ['sound data', script('{"@type":"NewsArticle"}'), 0],
    ['two broken scripts', script('{') + script('{"a":}') + script('{}'), 2],
    ['a script of a megabyte', script(`{"a":"${'x'.repeat(1_000_000)}"}`), 1],
    ['the scripts behind a megabyte in all', script(`{"a":"${'x'.repeat(400_000)}"}`).repeat(4), 2],
    ['one huge script, not the sound one behind it', script(`{"a":"${'x'.repeat(5_000_000)}"}`) + script('{}'), 1],
    ['too many nodes', script(JSON.stringify(Array.from({ length: 6_000 }, () => ({})))), 1],
  ])('%s', (_, head, expected) => {
    expect(ignored(head)).toBe(expected);
  });

  test('a header that nobody can read', () => {
    expect(ignored('', 'mode=unheard-of')).toBe(1);
    expect(ignored('', 'mode=none')).toBe(0);
  });
});
