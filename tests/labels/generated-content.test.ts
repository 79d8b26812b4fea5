import { describe, expect, test } from 'vitest';
import { judge, storyPage, verdicts } from './support/page';

/** A document whose style sheets would write these words, by id and pseudo-element. */
function styled(document: Document, words: Record<string, string>): Document {
  const view = { getComputedStyle: (element: Element, pseudo: string) => ({ content: words[`${element.id}${pseudo}`] ?? 'none' }) };
  Object.defineProperty(document, 'defaultView', { value: view });
  return document;
}

describe('words of style sheets', () => {
  test.each([
    ['before a card', { 'card-1::before': '"AI article"' }, ['card-1:generated']],
    ['after an empty badge over a picture', { 'badge::after': '"AI" " image"' }, ['lead:generated']],
    ['after the story', { 'story::after': '"\\"AI\\" article"' }, ['story:generated']],
    ['an icon of a font', { 'card-1::before': '"\uE001"' }, []],
    ['none, counters and addresses', { 'card-1::before': 'none', 'story::after': 'counter(AI)', 'badge::before': 'url(AI.png)' }, []],
  ])('%s', (_, words, expected) => {
    expect(verdicts(judge(styled(storyPage({ lead: '<i id="badge"></i>' }), words as Record<string, string>)))).toEqual(expected);
  });

  test('carry their place', () => {
    const items = judge(styled(storyPage(), { 'card-1::before': '"AI article"' }));
    expect(items.find((item) => item.element.id === 'card-1')!.verdict.evidence[0]).toMatchObject({ place: 'generated-content', quote: 'AI article' });
  });

  test('a view that throws is survived', () => {
    const document = storyPage();
    Object.defineProperty(document, 'defaultView', { value: { getComputedStyle: () => { throw new Error('no'); } } });
    expect(verdicts(judge(document))).toEqual([]);
  });
});

describe('words that cannot be seen', () => {
  test('kept hidden for other stories, do not count', () => {
    expect(verdicts(judge(storyPage({ card: '<div style="display: none">AI article</div>' })))).toEqual([]);
  });

  test('that unfold, count', () => {
    expect(verdicts(judge(storyPage({ card: '<div role="tooltip" style="display:none">AI article</div>' })))).toEqual(['card-1:generated']);
  });
});

describe('words of attributes and drawings', () => {
  test.each([
    ['alternative text', { lead: '' }, 'lead', 'alt', 'AI image of a bridge', ['lead:generated']],
    ['a title on a picture', {}, 'second', 'title', 'AI image', ['second:generated']],
    ['a title on a card', {}, 'card-2', 'aria-label', 'AI article', ['card-2:generated']],
  ])('%s', (_, slots, id, name, words, expected) => {
    const document = storyPage(slots);
    document.getElementById(id)!.setAttribute(name, words);
    expect(verdicts(judge(document))).toEqual(expected);
  });

  test('text drawn over a picture', () => {
    expect(verdicts(judge(storyPage({ lead: '<svg><text>AI image</text></svg>' })))).toEqual(['lead:generated']);
  });

  test('the title of a link is the story it leads to', () => {
    expect(verdicts(judge(storyPage({ end: '<a href="/x" title="AI article wins">More</a>' })))).toEqual([]);
  });
});

test('words hidden together with their whole item still speak of it', () => {
  const document = storyPage({ card: '<small>AI article</small>' });
  document.querySelector('section')!.setAttribute('style', 'display: none');
  expect(verdicts(judge(document))).toEqual(['card-1:generated']);
});
