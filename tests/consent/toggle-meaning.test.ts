import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/consent/toggle-meaning';
import purposes from './words/purposes.json';

const meaning = (titles: string[], more: { texts?: string[]; codes?: string[] } = {}, languages = ['en']) => meaningOf({ titles, texts: [], codes: [], ...more }, languages);

describe('what a switch stands for', () => {
  it.each(Object.entries(purposes))('in %s', (lang, names) => {
    for (const name of names.statistics) expect(meaning([name], {}, [lang]).purposes, name).toEqual(['statistics']);
    for (const name of names.marketing) expect(meaning([name], {}, [lang]).purposes, name).toEqual(['marketing']);
    for (const name of names.preferences) {
      const read = meaning([name], {}, [lang]);
      expect(read.necessary || read.purposes.join() === 'preferences', name).toBe(true);
    }
  });

  it('is told by the first name that tells', () => {
    expect(meaning(['Toggle', 'Advertising', 'Analytics']).purposes).toEqual(['marketing']);
  });

  it('is all of what a name holds', () => {
    expect(meaning(['Statistics and marketing']).purposes).toEqual(['statistics', 'marketing']);
    expect(meaning(['Personalised ads and personalised content']).purposes).toEqual(['marketing', 'personalised-content']);
  });

  it('is advertising where it personalises advertising', () => {
    expect(meaning(['Personalisation of advertising']).purposes).toEqual(['marketing']);
  });

  it('is told by the markup before longer words', () => {
    expect(meaning(['On'], { codes: ['analytics_storage'], texts: ['We share with our advertising partners what you read.'] }).purposes).toEqual(['statistics']);
    expect(meaning(['On'], { codes: ['c7'], texts: ['We share with our advertising partners what you read on this website and elsewhere.'] }).purposes).toEqual(['marketing']);
  });

  it('is necessary by a name alone', () => {
    expect(meaning(['Strictly necessary']).necessary).toBe(true);
    expect(meaning(['Not strictly necessary']).necessary).toBe(false);
    expect(meaning(['Other'], { texts: ['These are necessary for the partners that pay for the content of this website, we believe.'] }).necessary).toBe(false);
  });

  it('is everything where a short name says so', () => {
    expect(meaning(['Turn all on']).all).toBe(true);
    expect(meaning(['Here you find the list of all the partners we have']).all).toBe(false);
  });

  it('is nothing where nothing tells', () => expect(meaning(['Toggle'])).toEqual({ purposes: [], necessary: false, all: false }));
});
