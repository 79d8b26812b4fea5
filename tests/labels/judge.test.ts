import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/labels/geometry';
import { Budget } from '../../src/shared/budget';
import { documentOf, judge, storyPage, verdicts } from './support/page';

describe('every item of a page', () => {
  test('is returned, unknown where nothing speaks of it', () => {
    const items = judge(storyPage());
    expect(items.map((item) => item.element.id)).toEqual(['story', 'lead', 'second', 'card-1', 'thumb-1', 'card-2']);
    expect(items.every((item) => item.verdict.degree === 'unknown' && item.verdict.source === null && !item.verdict.conflict)).toBe(true);
    expect(items.map((item) => item.kind)).toEqual(['article', 'picture', 'picture', 'card', 'picture', 'card']);
  });

  test('has a name of at most 200 characters', () => {
    const items = judge(storyPage({ headline: 'Bridge '.repeat(200) }));
    expect(items.every((item) => item.name.length <= 200)).toBe(true);
  });
});

test('a headline that stands in navigation is still a place for labels', () => {
  const document = documentOf('<nav><ul><li><h1>The bridge is open again</h1><div class="byline">Text: AI</div></li></ul></nav><article id="story" data-article><p>The bridge opened on Monday.</p></article>');
  expect(verdicts(judge(document))).toEqual(['story:generated']);
});

test('beside the headline it is the story\'s, though long links stand there too', () => {
  const links = '<div class="crumbs"><a href="/money">All our guides to money and to taxes</a></div>';
  const document = documentOf(`<article id="story" data-article><div><div>${links}</div><div><h1>The bridge is open again</h1><div class="byline">Text: AI</div><a href="/more">Another long link that leads somewhere else</a></div></div><p>The bridge opened on Monday.</p></article>`);
  expect(verdicts(judge(document))).toEqual(['story:generated']);
});

describe('a label is bound to one item', () => {
  const cases: [string, Parameters<typeof storyPage>[0], string[]][] = [
    ['in a caption, to the picture', { caption: 'Image made by AI.' }, ['lead:generated']],
    ['in a caption, even when it speaks of a text', { caption: 'Text by AI' }, ['lead:generated']],
    ['over a picture, without saying of what', { lead: '<span class="x">AI</span>' }, ['lead:generated']],
    ['under the second picture, to that one', { second: '<div>AI image</div>' }, ['second:generated']],
    ['of the text, over the headline', { kicker: '<span class="badge">AI article</span>' }, ['story:generated']],
    ['of an image, beside the headline, to the lead picture', { byline: ' <span>AI image</span>' }, ['lead:generated']],
    ['in the byline, to the article', { byline: ' <span>Text: AI</span>' }, ['story:generated']],
    ['at the end, to the article', { end: '<p>This article was translated by AI.</p>' }, ['story:translated']],
    ['after the story, to the article', { after: '<div>This article was written by AI.</div>' }, ['story:generated']],
    ['in a card, to the card', { card: '<small>AI article</small>' }, ['card-1:generated']],
    ['in a card, of its picture', { card: '<small>AI image</small>' }, ['thumb-1:generated']],
    ['over a thumbnail, to that picture', { thumb: '<span>AI</span>' }, ['thumb-1:generated']],
    ['over a thumbnail, but of the text, to the card', { thumb: '<span>AI article</span>' }, ['card-1:generated']],
  ];
  test.each(cases)('%s', (_, slots, expected) => {
    expect(verdicts(judge(storyPage(slots)))).toEqual(expected);
  });

  test('twice of one picture: one item, two pieces of evidence', () => {
    const lead = judge(storyPage({ caption: 'AI image.', byline: ' <span>AI image</span>' })).find((item) => item.element.id === 'lead')!;
    expect(lead.verdict.evidence.map((one) => one.place).sort()).toEqual(['byline', 'caption']);
    expect(lead.verdict.evidence.every((one) => one.source === 'label')).toBe(true);
  });
});

describe('several pictures', () => {
  const three = '<img id="a" data-picture src="/a.jpg"><img id="b" data-picture src="/b.jpg"><img id="c" data-picture src="/c.jpg">';
  const page = (inner: string): Document => documentOf(`<article id="story" data-article><h1>The bridge is open</h1><p>The bridge opened on Monday.</p>${inner}<p>The work took two years.</p></article>`);

  test('share the caption of their gallery', () => {
    expect(verdicts(judge(page(`<figure>${three}<figcaption>AI images</figcaption></figure>`)))).toEqual(['a:generated', 'b:generated', 'c:generated']);
  });

  test('have each its own where each has one', () => {
    expect(verdicts(judge(page(`<div><figure><img id="a" data-picture src="/a.jpg"><figcaption>AI image</figcaption></figure><figure><img id="b" data-picture src="/b.jpg"><figcaption>A bridge</figcaption></figure></div>`)))).toEqual(['a:generated']);
  });

  test('are told apart by where the words are drawn', () => {
    const at: Record<string, Box> = { a: { left: 0, top: 0, right: 300, bottom: 200 }, b: { left: 320, top: 0, right: 620, bottom: 200 }, c: { left: 640, top: 0, right: 940, bottom: 200 } };
    const words = (left: number, top: number) => ({ boxOf: (element: Element): Box | null => at[element.id] ?? (element.className === 'x' ? { left, top, right: left + 100, bottom: top + 20 } : null) });
    const document = page(`<div>${three}<div class="x">AI image</div></div>`);
    expect(verdicts(judge(document, words(330, 170)))).toEqual(['b:generated']);
    expect(verdicts(judge(document, words(650, 204)))).toEqual(['c:generated']);
    expect(verdicts(judge(document, words(10, 206)))).toEqual(['a:generated']);
  });
});

describe('what is no label', () => {
  const cases: [string, Parameters<typeof storyPage>[0]][] = [
    ['a headline', { headline: 'AI image wins the prize' }],
    ['a headline with its kicker', { card: '</div><div id="card-3" data-card><a href="/story/tools"><span>News</span> <h3 style="display:inline">AI image tools that changed how we read the news</h3></a>' }],
    ['prose in the middle', { body: '<p>The picture was made by AI, said the mayor, and nobody in the hall had noticed it before</p>' }],
    ['a list entry in the middle', { body: '<ul><li>AI article writing tools.</li></ul>' }],
    ['a comment', { end: '<div class="comments"><div>This article was written by AI</div></div>' }],
    ['navigation', { end: '<nav><a href="/ai">AI images</a></nav>' }],
    ['the tags of a story', { end: '<div><a href="/t/1">Bridges</a> <a href="/t/2">AI article</a> <a href="/t/3">Towns</a></div>' }],
    ['a hidden part', { end: '<div hidden>This article was written by AI.</div>' }],
    ['the frame of the page', { footer: '<div>Article search by AI</div>' }],
    ['a teaser that was not found as a card', { end: '<ul><li><a href="/a">A long headline that leads to some story</a><span>AI article</span></li><li><a href="/b">Another long headline that leads away</a></li></ul>' }],
  ];
  test.each(cases)('%s', (_, slots) => {
    expect(verdicts(judge(storyPage(slots)))).toEqual([]);
  });
});

describe('statements about more than one item', () => {
  test('of a site, from its footer: everything, weaker', () => {
    const items = judge(storyPage({ footer: '<p>Every picture on this site is made by AI.</p>' }));
    expect(verdicts(items)).toEqual(['lead:generated', 'second:generated', 'thumb-1:generated']);
    expect(items[1]!.verdict.evidence[0]!.scope).toBe('site');
  });

  test('of a page, from within a story: that story alone', () => {
    expect(verdicts(judge(storyPage({ end: '<p>This page was translated by AI.</p>' })))).toEqual(['story:translated']);
  });
});

describe('hostile pages', () => {
  test('a spent budget ends the work and still returns every item', () => {
    const items = judge(storyPage({ caption: 'AI image' }), { budget: new Budget({ nodes: 3, milliseconds: 1000 }) });
    expect(items).toHaveLength(6);
  });

  test('a form that shadows its own properties', () => {
    const document = storyPage({ end: '<form><input name="parentNode"><input name="children"><div>This article was written by AI.</div></form>' });
    expect(verdicts(judge(document))).toEqual(['story:generated']);
  });

  test('a page without a body or without items', () => {
    expect(judge(documentOf(''))).toEqual([]);
    expect(judge(new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>AI</text></svg>', 'image/svg+xml'))).toEqual([]);
  });
});

test('words that a translation put into other elements give the same verdict', () => {
  const before = verdicts(judge(storyPage({ caption: 'AI image.' })));
  const after = verdicts(judge(storyPage({ caption: '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">AI image.</font></font>' })));
  expect(after).toEqual(before);
});
