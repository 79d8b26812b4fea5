import { beforeEach, describe, expect, it } from 'vitest';
import { Summary } from '../../src/popup/Summary';
import type { SummaryStyle } from '../../src/reading/types';
import { initialSettings } from '../../src/settings/schema';
import { answering, answeringPage } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { choose, doing, draw, one } from '../support/render';

beforeEach(speakEnglish);

const lengths = { short: 3, medium: 5, long: 8 };
const sentence = (text: string, quote = text) => ({ text, block: 0, anchor: { quote, prefix: '', suffix: '' }, unsupported: [] });
const sentencesOf = ({ length, order }: SummaryStyle) => Array.from({ length: lengths[length] }, (_, index) => sentence(`${order} sentence ${index + 1}.`));
const shown = (root: Element): string[] => [...root.querySelectorAll('.sentence')].map(({ textContent }) => textContent);

/** A page with an article and a background that keeps settings. */
function aside(lang = 'en', dir = 'ltr') {
  const values = initialSettings();
  const asked = answering({
    'settings.get': () => ({ values, sites: {}, rules: [], problems: [], newer: false }),
    'settings.change': ({ name, value }: { name: 'reading.length'; value: 'long' }) => void (values[name] = value),
  });
  const askedPage = answeringPage({ 'article.summary': sentencesOf, 'article.text': () => ({ headline: '', byline: '', lang, dir, blocks: [] }), 'sentence.show': ({ anchor }: { anchor: { quote: string } }) => !anchor.quote.includes('2') });
  return { values, asked, askedPage };
}

const style = { length: 'short', order: 'prose' } as const;
const early = { style, sentences: sentencesOf(style), lang: 'en', dir: 'ltr' as const };
const never = new Promise<never>(() => undefined);

describe('the summary in the popup', () => {
  it('shows what was known before its first picture, and asks for nothing', async () => {
    const { asked, askedPage } = aside();
    const root = await draw(<Summary first={{ tabId: 4, summary: early, lateSummary: never }} />);
    expect(shown(root)).toHaveLength(3);
    expect([...asked, ...askedPage]).toEqual([]);
  });

  it('shows a late one when it comes', async () => {
    aside();
    const root = await draw(<Summary first={{ tabId: 4, summary: null, lateSummary: Promise.resolve(early) }} />);
    expect(shown(root)[0]).toBe('prose sentence 1.');
  });

  it('asks once more where the page had nothing of ours yet, in the reader’s own way', async () => {
    const { values } = aside();
    Object.assign(values, { 'reading.length': 'medium', 'reading.order': 'importance' });
    const root = await draw(<Summary first={{ tabId: 4, summary: null, lateSummary: Promise.reject(new Error('no-answer')) }} />);
    expect(shown(root)).toHaveLength(5);
    expect(shown(root)[0]).toBe('importance sentence 1.');
  });

  it('keeps another length, and shows it', async () => {
    const { values } = aside();
    const root = await draw(<Summary first={{ tabId: 4, summary: early, lateSummary: never }} />);
    await choose(one<HTMLSelectElement>(root, 'select'), 'long');
    expect(shown(root)).toHaveLength(8);
    expect(values['reading.length']).toBe('long');
    expect(one<HTMLSelectElement>(root, 'select').value).toBe('long');
  });

  it('is in the article’s language and direction', async () => {
    const root = await draw(<Summary first={{ tabId: 4, summary: { ...early, lang: 'ar', dir: 'rtl' }, lateSummary: never }} />);
    expect([one(root, 'ol').lang, one(root, 'ol').dir]).toEqual(['ar', 'rtl']);
  });

  it('shows a sentence on the page, and says so where it is gone', async () => {
    const { askedPage } = aside();
    const root = await draw(<Summary first={{ tabId: 4, summary: early, lateSummary: never }} />);
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('.sentence')];
    for (const button of buttons.slice(0, 2)) await doing(() => button.click());
    expect(askedPage.map(({ type }) => type)).toEqual(['sentence.show', 'sentence.show']);
    expect([...root.querySelectorAll('li')].map((row) => row.textContent.includes('no longer on the page'))).toEqual([false, true, false]);
  });

  it('says so where the article has no sentence for a summary, and where it failed', async () => {
    aside();
    const empty = await draw(<Summary first={{ tabId: 4, summary: { ...early, sentences: [] }, lateSummary: never }} />);
    expect(empty.querySelector('ol')).toBeNull();
    expect(one(empty, 'p.quiet').textContent.length).toBeGreaterThan(10);
    answeringPage({});
    const failed = await draw(<Summary first={{ tabId: 4, summary: null, lateSummary: Promise.reject(new Error('no-answer')) }} />);
    expect(one(failed, '.notice.bad').textContent.length).toBeGreaterThan(10);
  });
});
