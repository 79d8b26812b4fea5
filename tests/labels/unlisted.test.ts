import { describe, expect, test } from 'vitest';
import { documentOf, judge, verdicts } from './support/page';

const story = (inner: string): Document =>
  documentOf(`<article id="story" data-article><h1>The bridge is open</h1><figure><img id="lead" data-picture src="/lead.jpg"></figure><p>The bridge opened on Monday.</p>${inner}<p>The work took two years.</p></article>`);
const marked = (inner: string): string[] => verdicts(judge(story(inner)));

describe('a picture that the finder left out', () => {
  test('is no item while nothing speaks of it', () => {
    expect(judge(story('<img id="x" src="/x.jpg" alt="A bridge">')).map(({ element }) => element.id)).toEqual(['story', 'lead']);
  });

  test.each([
    ['by its description', '<img id="x" src="/x.jpg" alt="AI image">', ['x:generated']],
    ['by words beside it', '<div><img id="x" src="/x.jpg"><span>AI image</span></div>', ['x:generated']],
    ['by its attribute', '<img id="x" src="/x.jpg" ai-disclosure="ai-generated">', ['x:generated']],
  ])('is marked %s, and no other in its place', (_, inner, expected) => {
    expect(marked(inner)).toEqual(expected);
  });

  test.each([
    ['a sign', '<img id="x" src="/x.png" width="16" height="16" alt="AI image">'],
    ['named as a sign', '<img id="x" class="icon" src="/x.png" alt="AI image">'],
    ['of something unsaid', '<img id="x" src="/x.png" alt="AI">'],
    ['hidden', '<div hidden><img id="x" src="/x.png" alt="AI image"></div>'],
    ['not shown', '<div style="display:none"><img id="x" src="/x.png" alt="AI image"></div>'],
  ])('is left alone when it is %s', (_, inner) => {
    expect(marked(inner)).not.toContain('x:generated');
  });

  test('is marked by linked data with its address', () => {
    const document = story('<img id="x" src="/harbour-drawing.jpg">');
    const script = document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = '{"@type":"ImageObject","contentUrl":"https://news.example/harbour-drawing.jpg","digitalSourceType":"trainedAlgorithmicMedia"}';
    document.head.append(script);
    expect(verdicts(judge(document))).toEqual(['x:generated']);
  });

  test('is not spoken of by words about all pictures', () => {
    expect(marked('<img id="x" src="/x.jpg"><p>All images on this page are AI images.</p>')).not.toContain('x:generated');
  });
});
