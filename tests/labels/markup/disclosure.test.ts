import { describe, expect, test } from 'vitest';
import { documentOf, judge, storyPage, verdicts } from '../support/page';

const with_ = (id: string, value: string, extra: Record<string, string> = {}): Document => {
  const document = storyPage();
  const element = document.getElementById(id)!;
  element.setAttribute('ai-disclosure', value);
  for (const [name, text] of Object.entries(extra)) element.setAttribute(name, text);
  return document;
};

describe('the ai-disclosure attribute', () => {
  test.each([
    ['none', 'none'], ['ai-assisted', 'assisted'], ['ai-generated', 'generated'], ['autonomous', 'generated'],
    ['ai-autonomous', 'generated'], ['mixed', 'assisted'], [' AI-Generated ', 'generated'],
  ])('%s on an article is %s', (value, degree) => {
    expect(verdicts(judge(with_('story', value)))).toEqual([`story:${degree}`]);
  });

  test.each(['', 'maybe', 'ask our editors'])('"%s" says nothing', (value) => {
    expect(verdicts(judge(with_('story', value)))).toEqual([]);
  });

  test('on a card or a picture speaks of that alone', () => {
    expect(verdicts(judge(with_('card-1', 'ai-generated')))).toEqual(['card-1:generated']);
    expect(verdicts(judge(with_('second', 'ai-generated')))).toEqual(['second:generated']);
  });

  test('names model and provider', () => {
    const [story] = judge(with_('story', 'ai-generated', { 'ai-model': 'gpt-4o', 'ai-provider': 'OpenAI' }));
    expect(story!.verdict.evidence[0]).toMatchObject({ source: 'markup', place: 'attribute', field: 'ai-disclosure', tool: 'gpt-4o, OpenAI', scope: 'item' });
  });

  test('the nearest ancestor wins', () => {
    const document = with_('story', 'none');
    document.body.setAttribute('ai-disclosure', 'ai-generated');
    expect(verdicts(judge(document))).toEqual(['story:none']);
    document.getElementById('lead')!.closest('figure')!.setAttribute('ai-disclosure', 'ai-generated');
    expect(verdicts(judge(document))).toEqual(['story:none', 'lead:generated']);
  });

  test('around the page it speaks of the story, not of teasers and pictures', () => {
    const document = storyPage();
    document.documentElement.setAttribute('ai-disclosure', 'ai-generated');
    const items = judge(document);
    expect(verdicts(items)).toEqual(['story:generated']);
    expect(items[0]!.verdict.evidence[0]!.scope).toBe('page');
  });

  test('a name that scripts give the disclosure itself says nothing of what is in it', () => {
    const document = storyPage({ end: '<p data-ai-disclosure="true">You are reading our newsletter.</p><p data-ai-disclosure="wp-17">Thank you.</p>' });
    expect(verdicts(judge(document))).toEqual([]);
    document.getElementById('second')!.setAttribute('data-ai-disclosure', 'ai-generated');
    expect(verdicts(judge(document))).toEqual(['second:generated']);
  });

  test('around a part of a story makes it assisted, around all of it what it says', () => {
    const part = (inner: string): Document => documentOf(`<article id="story" data-article><h1>The bridge is open again</h1>${inner}</article>`);
    const words = '<p>The bridge opened on Monday, the mayor said.</p>';
    expect(verdicts(judge(part(`${words}${words}<section ai-disclosure="ai-generated">${words}</section>`)))).toEqual(['story:assisted']);
    expect(verdicts(judge(part(`<section ai-disclosure="ai-generated">${words}${words}</section>`)))).toEqual(['story:generated']);
    expect(verdicts(judge(part(`${words}${words}<section ai-disclosure="none">${words}</section>`)))).toEqual([]);
  });

  test('as an element of its own', () => {
    const page = (tag: string): Document => documentOf(`<article id="story" data-article><h1>The bridge is open again</h1>${tag}<p>The bridge opened on Monday, the mayor said.</p></genai></article>`);
    expect(verdicts(judge(page('<genai>')))).toEqual(['story:generated']);
    expect(verdicts(judge(page('<genai value="false">')))).toEqual(['story:none']);
  });
});

describe('meta elements', () => {
  test.each([
    ['<meta name="ai-disclosure" content="ai-generated">', ['story:generated']],
    ['<meta name="ai-disclosure" content="none">', ['story:none']],
    ['<meta name="ai-generated" content="true">', ['story:generated']],
    ['<meta name="ai-generated" content="false">', ['story:none']],
    ['<meta property="AI-Content" content="assisted">', ['story:assisted']],
    ['<meta name="ai-content" content="This text was made by AI">', ['story:generated']],
    ['<meta name="ai-content" content="There is no AI in this text">', ['story:none']],
    ['<meta name="ai-content" content="noindex">', []],
    ['<meta name="ai-generated">', []],
    ['<meta name="ai-disclosure" content="ai_summarized; required=undetermined; icon=ai_generated">', ['story:summarised']],
    ['<meta name="ai-disclosure" content="human_only; required=not-required; icon=none">', ['story:none']],
    ['<meta name="ai-disclosure" content="ai_translated; required=required; icon=ai_modified">', ['story:translated']],
    ['<meta name="ai-disclosure" content="ai_partly_assisted">', ['story:assisted']],
    ['<meta name="ai-disclosure" content="ai_assisted_hitl">', ['story:assisted']],
    ['<meta name="ai-disclosure" content="ai_generated_autonomous">', ['story:generated']],
    ['<meta name="ai-disclosure" content="ai_deepfake">', ['story:generated']],
    ['<meta name="ai-disclosure" content="ai_metadata; icon=none">', []],
    ['<meta name="ai-disclosure" content="ai_rated; icon=ai">', []],
    ['<meta name="digital-source-type" content="trainedAlgorithmicMedia">', ['story:generated']],
    ['<meta name="ai-model" content="gpt-4o">', []],
    ['<meta name="description" content="This text was made by AI">', []],
  ])('%s gives %s', (meta, expected) => {
    expect(verdicts(judge(storyPage({}, meta)))).toEqual(expected);
  });

  test('name the tool where one stands beside them', () => {
    const [story] = judge(storyPage({}, '<meta name="ai-disclosure" content="ai-generated"><meta name="ai-model" content="gpt-4o">'));
    expect(story!.verdict.evidence[0]).toMatchObject({ tool: 'gpt-4o', place: 'meta', field: 'ai-disclosure', scope: 'page' });
  });
});

describe('microdata and RDFa', () => {
  const image = (inner: string): string => `<div itemscope itemtype="https://schema.org/ImageObject">${inner}</div>`;
  test.each([
    ['on a picture', { lead: '<i itemscope itemtype="https://schema.org/ImageObject"></i>' }, []],
    ['of a story', { end: '<meta itemprop="digitalSourceType" content="https://schema.org/TrainedAlgorithmicMediaDigitalSource">' }, ['story:generated']],
    ['of a story in RDFa', { end: '<link property="schema:digitalSourceType" href="https://schema.org/CompositeSyntheticDigitalSource">' }, ['story:altered']],
    ['of a card', { card: '<meta itemprop="aiDisclosure" content="ai-generated">' }, ['card-1:generated']],
    ['of an author', { byline: '<span itemprop="author" itemscope itemtype="https://schema.org/SoftwareApplication"><span itemprop="name">ChatGPT</span></span>' }, ['story:generated']],
    ['of an author that is a person', { byline: '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Claude Roy</span></span>' }, []],
    ['of something else', { end: '<meta itemprop="datePublished" content="TrainedAlgorithmicMedia">' }, []],
  ])('%s', (_, slots, expected) => {
    expect(verdicts(judge(storyPage(slots)))).toEqual(expected);
  });

  test('a scope typed as a picture speaks of the picture in it', () => {
    const document = documentOf(`<article id="story" data-article><h1>The bridge is open again</h1>${image('<img id="lead" data-picture src="/a.jpg"><meta itemprop="digitalSourceType" content="trainedAlgorithmicMedia">')}<p>Words of the story.</p></article>`);
    expect(verdicts(judge(document))).toEqual(['lead:generated']);
  });
});
