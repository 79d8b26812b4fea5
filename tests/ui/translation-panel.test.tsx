import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../src/platform/browser';
import type { JobView } from '../../src/messages/protocol';
import { Reader } from '../../src/reader/Reader';
import type { JobState } from '../../src/reading/types';
import { initialSettings } from '../../src/settings/schema';
import { TranslationPanel } from '../../src/ui/translation/TranslationPanel';
import { answering, answeringPage } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, choose, doing, draw, one } from '../support/render';

const noAnchor = { quote: '', prefix: '', suffix: '' };
const block = (text: string, kind = 'paragraph') => ({ kind, text, lang: 'ar', dir: 'rtl' as const, anchor: noAnchor });
const article = { headline: 'جسر', byline: 'By A', lang: 'ar', dir: 'rtl', blocks: [block('واحد'), block('اثنان')] };
const label = { source: 'label', degree: 'generated', place: 'caption', quote: 'صورة بالذكاء الاصطناعي', field: '', tool: '', scope: 'item' };
const report = {
  lang: 'ar', headline: 'جسر', hasArticle: true, counts: { articles: 1, cards: 0, pictures: 1 }, partial: false, byline: '', ignored: 0, headerSeen: true, marksHidden: false,
  items: [{ id: 'i1', kind: 'picture', name: 'x', degree: 'generated', source: 'label', conflict: false, evidence: [label] }],
};

interface Given {
  selection?: string;
  noArticle?: boolean;
  choice?: { engine: string; host: string | null; state: string };
  jobs?: JobView[];
}

/** A tab and a background that keep what they are told. */
function aside({ selection = '', noArticle = false, choice = { engine: 'deepl', host: 'api.example', state: 'ready' }, jobs = [] }: Given) {
  const values = { ...initialSettings(), 'reading.language': 'en' };
  answeringPage({
    'article.text': () => (noArticle ? null : article),
    'article.summary': () => [{ text: 'واحد', block: 0, anchor: noAnchor, unsupported: [] }],
    'article.selection': () => selection,
  });
  return answering({
    'settings.get': () => ({ values, sites: {}, rules: [], problems: [], newer: false }),
    'settings.change': ({ name, value }: { name: 'reading.language'; value: string }) => void (values[name] = value),
    'reading.host': () => choice,
    'reading.jobs': () => jobs,
    'reading.start': () => null,
    'reading.cancel': () => null,
  });
}

function job(state: Partial<JobState>, blocks = article.blocks): JobView {
  return { state: { id: 'j1', tabId: 4, task: 'translate', status: 'done', done: 2, total: 2, progress: null, results: [], fault: null, ...state }, engine: 'deepl', host: 'api.example', to: 'en', blocks };
}

const panel = () => draw(<TranslationPanel tabId={4} whats={['selection', 'article', 'summary']} />);
const started = (asked: { type: string; body: unknown }[]) => asked.find(({ type }) => type === 'reading.start')?.body as { what: string; blocks: { kind: string; text: string }[]; to: string };

beforeEach(async () => {
  speakEnglish();
  await browser.storage.session.set({ 'tab:4': { report, prompt: null, tries: 0 } });
});

describe('what can be translated', () => {
  it('is the article and the summary; the selection first, where there is one', async () => {
    aside({});
    expect([...(await panel()).querySelectorAll('.translate-row button')].map(({ textContent }) => textContent)).toEqual(['Translate the article', 'Translate the summary']);
    aside({ selection: 'واحد' });
    expect(one(await panel(), '.translate-row .primary').textContent).toMatch(/selected/);
  });

  it('goes nowhere before the click, and the host is named', async () => {
    const asked = aside({});
    const root = await panel();
    expect(root.textContent).toContain('api.example');
    expect(started(asked)).toBeUndefined();
    await doing(() => button(root, 'Translate the article').click());
    expect(started(asked).blocks.map(({ text }) => text)).toEqual(['جسر', 'واحد', 'اثنان', label.quote]);
  });

  it('is a selection paragraph by paragraph, without anything else', async () => {
    const asked = aside({ selection: 'one\n\n two ' });
    const root = await panel();
    await doing(() => one<HTMLButtonElement>(root, '.translate-row .primary').click());
    expect(started(asked).blocks.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('is nothing where no engine is there, or the reader reads the language anyway', async () => {
    aside({ choice: { engine: 'automatic', host: null, state: 'unavailable' } });
    expect((await panel()).querySelector('.translate-row')).toBeNull();
    aside({});
    const root = await panel();
    await choose(one<HTMLSelectElement>(root, 'select'), 'ar');
    expect(root.querySelector('.translate-row')).toBeNull();
    expect(root.textContent).toMatch(/already/);
  });

  it('says nothing of a page without an article or label', async () => {
    await browser.storage.session.clear();
    aside({ noArticle: true });
    expect((await panel()).querySelector('section')).toBeNull();
  });
});

describe('a translation', () => {
  const results = [{ text: 'One', final: true }, { text: 'Tw', final: false }];

  it('comes block by block, each in its own direction, the original on request', async () => {
    aside({ jobs: [job({ status: 'running', done: 1, results })] });
    const root = await panel();
    const first = one(root, '.pair p');
    expect([first.textContent, first.lang, first.dir]).toEqual(['One', 'en', 'ltr']);
    expect([...root.querySelectorAll('.coming')].map(({ textContent }) => textContent)).toEqual(['Tw']);
    expect(root.querySelector('.original')).toBeNull();
    await doing(() => button(root, 'Show the original').click());
    const original = one(root, '.original');
    expect([original.textContent, original.lang, original.dir]).toEqual(['واحد', 'ar', 'rtl']);
  });

  it('can be cancelled, and not started beside itself', async () => {
    const asked = aside({ jobs: [job({ status: 'running', done: 1, results })] });
    const root = await panel();
    expect(root.querySelector('.translate-row')).toBeNull();
    expect(one<HTMLProgressElement>(root, 'progress').value).toBeCloseTo(0.5);
    await doing(() => button(root, 'Cancel').click());
    expect(asked.at(-1)).toEqual({ type: 'reading.cancel', body: { id: 'j1' } });
  });

  it('that failed keeps what was finished, says why, and can be tried again', async () => {
    aside({ jobs: [job({ status: 'failed', done: 1, results: [results[0]!, null], fault: { fault: 'quota', detail: '456', retryAfter: null } })] });
    const root = await panel();
    expect(one(root, '.notice.bad').textContent).toMatch(/456/);
    expect(root.querySelectorAll('.pair')).toHaveLength(1);
    expect(root.querySelector('.translate-row button')).not.toBeNull();
  });

  it('of labels alone does not hide one of the text', async () => {
    const labels = { ...job({ results: [{ text: 'Made with AI', final: true }] }, [block(label.quote, 'label')]), state: { ...job({}).state, id: 'j2', results: [{ text: 'Made with AI', final: true }] } };
    aside({ jobs: [job({ results: [{ text: 'One', final: true }, { text: 'Two', final: true }] }), labels] });
    expect([...(await panel()).querySelectorAll('.pair p')].map(({ textContent }) => textContent)).toEqual(['One', 'Two']);
  });
});

describe('the reading page', () => {
  it('shows the headline as text in its direction, originals beside the translation, and the labels', async () => {
    const results = [{ text: 'One', final: true }, { text: 'Two', final: true }, { text: 'Picture by AI', final: true }];
    aside({ jobs: [job({ total: 3, done: 3, results }, [...article.blocks, block(label.quote, 'label')])] });
    const root = await draw(<Reader tabId={4} />);
    expect([one(root, 'h1').textContent, one(root, 'h1').dir]).toEqual(['جسر', 'rtl']);
    expect(root.querySelectorAll('.original')).toHaveLength(2);
    expect(root.textContent).toContain('Picture by AI');
  });

  it('says so when the tab is gone', async () => {
    aside({});
    answeringPage({});
    const root = await draw(<Reader tabId={4} />);
    expect(one(root, '.notice.bad').textContent.length).toBeGreaterThan(20);
  });
});
