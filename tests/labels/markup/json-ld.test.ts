import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedNodes } from '../../../src/labels/markup/json-ld';
import { Budget } from '../../../src/shared/budget';
import { documentOf, judge, plenty, storyPage, verdicts } from '../support/page';

const script = (data: unknown): string => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const seen = (...data: unknown[]): string[] => verdicts(judge(storyPage({}, data.map(script).join(''))));
const generated = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'The bridge is open again after two years' };

describe('an article', () => {
  test.each([
    ['its source type', { ...article, digitalSourceType: generated }, 'generated'],
    ['an IPTC address', { ...article, digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' }, 'altered'],
    ['a source type as a reference', { ...article, digitalSourceType: { '@id': generated } }, 'generated'],
    ['a disclosure', { ...article, aiDisclosure: 'ai-assisted' }, 'assisted'],
    ['a disclosure of none', { ...article, aiDisclosure: 'none' }, 'none'],
    ['a disclosure with a level', { ...article, aiDisclosure: { level: 'ai-generated', tool: 'GPT-4o' } }, 'generated'],
    ['a grade of a publishing system', { ...article, aiDisclosure: 'ai_assisted_hitl' }, 'assisted'],
    ['a status', { ...article, creativeWorkStatus: 'AI-generated' }, 'generated'],
    ['a program as its author', { ...article, author: { '@type': 'SoftwareApplication', name: 'ChatGPT' } }, 'generated'],
    ['a program beside a person', { ...article, author: [{ '@type': 'Person', name: 'Jane' }, { '@type': 'SoftwareApplication', name: 'ChatGPT' }] }, 'assisted'],
    ['a program as its translator', { ...article, translator: { '@type': 'SoftwareApplication', name: 'DeepL' } }, 'translated'],
    ['a prefix', { 'schema:headline': article.headline, '@type': 'schema:NewsArticle', 'schema:digitalSourceType': generated }, 'generated'],
  ])('is judged by %s', (_, data, degree) => {
    expect(seen(data)).toEqual([`story:${degree}`]);
  });

  test.each([
    ['a source type that is not AI', { ...article, digitalSourceType: 'https://schema.org/AlgorithmicMediaDigitalSource' }],
    ['a program that is no AI', { ...article, author: { '@type': 'SoftwareApplication', name: 'Airtable Sync' } }],
    ['an organisation called AI', { ...article, author: { '@type': 'Organization', name: 'AI Weekly' } }],
    ['a status that is none of AI', { ...article, creativeWorkStatus: 'Published' }],
    ['an unknown disclosure', { ...article, aiDisclosure: 'see our policy' }],
  ])('is not judged by %s', (_, data) => {
    expect(seen(data)).toEqual([]);
  });

  test('is not judged by what is said of another story', () => {
    expect(seen({ '@type': 'NewsArticle', headline: 'Some other story altogether', url: 'https://news.example/other', digitalSourceType: generated }, article)).toEqual([]);
  });

  test('is found in a graph, in a list and by its address', () => {
    expect(seen({ '@graph': [{ '@type': 'WebSite' }, { ...article, aiDisclosure: 'ai-generated' }] })).toEqual(['story:generated']);
    expect(seen([{ '@type': 'Thing' }, { ...article, aiDisclosure: 'ai-generated' }])).toEqual(['story:generated']);
    expect(seen({ '@type': 'Article', url: '/story/bridge', aiDisclosure: 'ai-generated' })).toEqual(['story:generated']);
  });

  test('carries field, value and tool', () => {
    const [story] = judge(storyPage({}, script({ ...article, aiDisclosure: { level: 'ai-generated', tool: 'GPT-4o', provider: 'OpenAI' } })));
    expect(story!.verdict.evidence).toEqual([expect.objectContaining({ source: 'markup', place: 'json-ld', field: 'aiDisclosure', quote: 'ai-generated', tool: 'GPT-4o, OpenAI' })]);
  });
});

describe('cards and pictures', () => {
  test('a card by the address it leads to', () => {
    expect(seen({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', url: 'https://news.example/story/rain', aiDisclosure: 'ai-generated' } }] })).toEqual(['card-2:generated']);
  });

  test('a picture by its address, also at another size', () => {
    expect(seen({ '@type': 'ImageObject', contentUrl: 'https://news.example/second.jpg', digitalSourceType: generated })).toEqual(['second:generated']);
    const page = storyPage({}, script({ '@type': 'ImageObject', contentUrl: 'https://cdn.example/x/harbour-1200x800.jpg', digitalSourceType: generated }));
    page.getElementById('second')!.setAttribute('src', '/resized/harbour-640x480.jpg?w=3');
    expect(verdicts(judge(page))).toEqual(['second:generated']);
  });

  test('the lead picture as the image of the story, directly or by reference', () => {
    expect(seen({ ...article, image: { '@type': 'ImageObject', url: 'https://cdn.example/other.jpg', digitalSourceType: generated } })).toEqual(['lead:generated']);
    expect(seen({ '@graph': [{ ...article, image: { '@id': '#i' } }, { '@type': 'ImageObject', '@id': '#i', digitalSourceType: generated }] })).toEqual(['lead:generated']);
  });

  test('no picture that is not on the page', () => {
    expect(seen({ '@type': 'ImageObject', contentUrl: 'https://cdn.example/elsewhere.jpg', digitalSourceType: generated })).toEqual([]);
  });

  test('a credit line is read as words', () => {
    expect(seen({ '@type': 'ImageObject', contentUrl: '/second.jpg', creditText: 'Image: AI' })).toEqual(['second:generated']);
  });
});

describe('bad data', () => {
  const ignored = (text: string): number => linkedNodes(documentOf('', `<script type="application/ld+json">${text}</script>`), plenty()).ignored;

  test.each(['{', '', 'null null', '{"a":}', '<!-- -->', '{"a": "\\u"}'])('malformed is counted: %s', (text) => {
    expect(ignored(text)).toBe(1);
  });

  test('raw line breaks, comments and a semicolon are repaired', () => {
    expect(ignored('<!--\n{"headline": "two\nlines"};\n-->')).toBe(0);
  });

  test('too large is ignored, too many nodes are cut', () => {
    expect(ignored(`{"a":"${'x'.repeat(600_000)}"}`)).toBe(1);
    const many = linkedNodes(documentOf('', script({ a: Array.from({ length: 20_000 }, () => ({})) })), plenty());
    expect(many.ignored).toBe(1);
    expect(many.nodes.length).toBeLessThanOrEqual(5_000);
  });

  test('deep nesting does not overflow', () => {
    expect(() => ignored('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000))).not.toThrow();
  });

  test('a spent budget stops it', () => {
    const { ignored: count } = linkedNodes(documentOf('', script([{}, {}, {}, {}])), new Budget({ nodes: 2, milliseconds: 100 }));
    expect(count).toBe(1);
  });

  test('references in a circle end', () => {
    expect(seen({ '@graph': [{ '@id': '#a', '@type': 'NewsArticle', isPartOf: { '@id': '#b' } }, { '@id': '#b', '@type': 'ImageObject', image: { '@id': '#a' }, digitalSourceType: generated }] })).toEqual([]);
  });

  test('names of prototypes change nothing', () => {
    expect(seen('{"__proto__": {"digitalSourceType": "trainedAlgorithmicMedia"}, "constructor": {"prototype": {"polluted": 1}}, "@type": "NewsArticle"}')).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('any JSON is survived', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('digitalSourceType', 'aiDisclosure', 'author', 'image', '@type', '@graph', '@id'), (value, key) => {
        expect(() => judge(storyPage({}, script({ '@type': 'NewsArticle', [key]: value, nested: { [key]: value } })))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
