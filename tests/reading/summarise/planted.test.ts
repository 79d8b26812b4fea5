import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/reading/summarise/summarise';
import type { ArticleText } from '../../../src/reading/types';
import { block } from '../engines/samples';
import data from './planted.json';

interface Story {
  headline: string;
  story: string[];
  planted: string[];
}

const { about: _about, ...byLanguage } = data;
const stories = Object.entries(byLanguage as Record<string, Story>);

/** The story's sentences as paragraphs, each planted line between two of them, all of the plainest kind. */
function articleOf({ headline, story, planted }: Story, lang: string): ArticleText {
  const lines = [...planted.slice(0, 3), ...story.flatMap((text, index) => [text, ...planted.slice(3 + index, 4 + index)])];
  return { headline, byline: '', lang, dir: 'ltr', blocks: lines.map((text) => block(text, lang)) };
}

describe('lines that are no part of a story', () => {
  it.each(stories)('are never picked in %s, and every sentence of the story can be', (lang, story) => {
    const picked = summarise(articleOf(story, lang), { length: 'long' }).map(({ text }) => text);
    expect(picked).toEqual(story.story);
  });

  it.each(stories)('the sentence with the news comes first in importance in %s', (lang, story) => {
    const [first] = summarise(articleOf(story, lang), { length: 'short', order: 'importance' });
    expect(story.story.slice(0, 2)).toContain(first!.text);
  });
});
