import { describe, expect, it } from 'vitest';
import { findPage } from '../../../src/article/find';
import { findPictures } from '../../../src/article/pictures';
import { soundOf } from '../../../src/article/pictures/players';
import { pageOf, paragraphs } from '../page';
import { ample, cardIn, documentOf, picturesOf, story, text } from './page';

const heard = (inside: string, above = '') => picturesOf(story(inside, above)).map(({ kind, urls }) => [kind, urls[0]]);

describe('the audios of a story', () => {
  it.each([
    ['an audio element between the paragraphs', '<audio controls src="/a/talk.mp3"></audio>'],
    ['one with sources', '<audio controls><source src="/a/talk.mp3" type="audio/mpeg"><source src="/a/talk.ogg"></audio>'],
    ['one in a figure', '<figure><figcaption>Listen to the talk</figcaption><audio controls src="/a/talk.mp3"></audio></figure>'],
    ['a player of the page’s own making', '<div class="player" data-audio-url="/a/talk.mp3"><button>Play</button></div>'],
    ['a custom element', '<news-player src="/a/talk.mp3?session=1"></news-player>'],
  ])('%s', (_name, player) => {
    const [[kind, url] = []] = heard(player);
    expect(kind).toBe('audio');
    expect(url).toMatch(/^https:\/\/news\.example\/a\/talk\.mp3/);
  });

  it('the reading of the story under its headline', () => {
    expect(heard('', '<div class="listen"><audio src="/a/read.mp3"></audio><button>Listen</button></div>')).toEqual([['audio', 'https://news.example/a/read.mp3']]);
  });

  it('an embedded podcast, by its address or title', () => {
    expect(heard('<iframe data-src="https://sound.example/podcast/12"></iframe>')).toEqual([['audio', 'https://sound.example/podcast/12']]);
    expect(heard('<iframe title="Podcast: the bridge" data-src="https://sound.example/e/12"></iframe>')).toEqual([['audio', 'https://sound.example/e/12']]);
  });

  it('with their caption', () => {
    const [audio] = picturesOf(story('<figure><audio controls src="/a/talk.mp3"></audio><figcaption>The mayor on the new bridge</figcaption></figure>'));
    expect(audio).toMatchObject({ kind: 'audio', caption: 'The mayor on the new bridge' });
  });

  it('once, where a player holds the audio element that plays the same', () => {
    expect(heard('<div data-src="/a/talk.mp3"><audio src="/a/talk.mp3"></audio></div>')).toHaveLength(1);
  });

  it('not those of the page’s frame, nor other frames, nor players that have nothing to play', () => {
    expect(heard('<iframe data-src="https://maps.example/embed?q=bridge"></iframe><audio></audio><div data-url="/story/2"></div>')).toEqual([]);
    const frame = `${story('')}<footer><audio src="/radio/live.mp3"></audio></footer>`;
    expect(picturesOf(frame)).toEqual([]);
  });
});

it('a plain video with a still is found between the paragraphs', () => {
  expect(heard('<video poster="/v/still.jpg" src="/v/film.mp4"></video>')[0]![0]).toBe('video');
});

it('a card gets its own audio', () => {
  const document = documentOf(`<main><article><h1>A</h1>${text}</article></main><div id="c"><a href="/x"><h3>The podcast of the week</h3></a><audio src="/a/week.mp3"></audio></div>`);
  const card = cardIn(document, '#c');
  findPictures(document, [], [card], ample());
  expect(card.pictures.map(({ kind }) => kind)).toEqual(['audio']);
});

it('findPage gives a story its audio', () => {
  const { articles } = findPage(pageOf(`<main><article><h1>The harbour is rebuilt</h1><audio controls src="https://news.example/read.mp3"></audio>${paragraphs(6)}</article></main>`));
  expect(articles[0]!.pictures.map(({ kind }) => kind)).toEqual(['audio']);
});

it('soundOf reads no address of pictures, videos and links', () => {
  const element = documentOf('<a id="x" data-url="/a.mp3" href="/a.mp3">Download</a>').querySelector('#x')!;
  expect(soundOf(element, 'https://news.example/')).toBeNull();
});
