import { beforeEach, describe, expect, it } from 'vitest';
import type { JobView } from '../../src/messages/protocol';
import { WrittenSummary } from '../../src/popup/WrittenSummary';
import type { JobState } from '../../src/reading/types';
import { initialSettings } from '../../src/settings/schema';
import { answering, answeringPage } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, doing, draw, one } from '../support/render';

beforeEach(speakEnglish);

const article = { headline: 'Bridge', byline: '', lang: 'es', dir: 'ltr', blocks: [{ kind: 'paragraph', text: 'El puente abre.', lang: 'es', dir: 'ltr', anchor: { quote: '', prefix: '', suffix: '' } }] };

function job(state: Partial<JobState>): JobView {
  return { state: { id: 'j1', task: 'summarise', status: 'done', progress: null, done: 1, total: 1, results: [], fault: null, ...state } as JobState, engine: 'openai', host: 'ai.example', to: 'en', blocks: [] };
}

interface Given {
  summariser?: string;
  choice?: { engine: string; host: string | null; state: string };
  jobs?: JobView[];
}

function drawn({ summariser = 'openai', choice = { engine: 'openai', host: 'ai.example', state: 'ready' }, jobs = [] }: Given) {
  const values = { ...initialSettings(), 'reading.summariser': summariser, 'reading.language': 'en', 'reading.length': 'medium' };
  answeringPage({ 'article.text': () => article });
  const asked = answering({
    'settings.get': () => ({ values, sites: {}, rules: [], problems: [], newer: false }),
    'reading.host': () => choice,
    'reading.jobs': () => jobs,
    'reading.start': () => job({ status: 'running' }).state,
    'reading.cancel': () => null,
  });
  return draw(<WrittenSummary tabId={4} />).then((root) => ({ root, asked }));
}

describe('a summary by a model', () => {
  it('is not offered where the reader keeps to the article’s own sentences', async () => {
    const { root, asked } = await drawn({ summariser: 'own' });
    expect(root.textContent).toBe('');
    expect(asked.map(({ type }) => type)).not.toContain('reading.host');
  });

  it('names the host before anything goes there, and starts at the click only', async () => {
    const { root, asked } = await drawn({});
    expect(root.textContent).toContain('ai.example');
    expect(asked.map(({ type }) => type)).not.toContain('reading.start');
    await doing(() => button(root, 'Write a summary').click());
    expect(asked.find(({ type }) => type === 'reading.start')?.body).toMatchObject({ tabId: 4, task: 'summarise', engine: 'openai', from: 'es', to: 'en', length: 'medium', blocks: article.blocks });
  });

  it('says that it stays on the device where it does', async () => {
    const { root } = await drawn({ choice: { engine: 'builtin', host: null, state: 'ready' } });
    expect(root.textContent).toMatch(/on your device/);
  });

  it('says so where there is no model, and has no button then', async () => {
    const { root } = await drawn({ choice: { engine: 'prompt', host: null, state: 'unavailable' } });
    expect(root.querySelector('button')).toBeNull();
    expect(root.textContent).toMatch(/Not available here/);
  });

  it('flags what the article lacks, sentence by sentence', async () => {
    const results = [{ text: 'It opened.', final: true, unsupported: [] }, { text: 'It cost 900 euros.', final: true, unsupported: ['900'] }];
    const { root } = await drawn({ jobs: [job({ results })] });
    expect([...root.querySelectorAll('li')].map((row) => row.querySelector('.notice')?.textContent ?? '')).toEqual(['', 'Not in the article: 900']);
    expect(one(root, 'ol').lang).toBe('en');
  });

  it('can be cancelled while it is written, and not started twice', async () => {
    const { root, asked } = await drawn({ jobs: [job({ status: 'running', done: 0 })] });
    expect(root.textContent).not.toContain('Write a summary');
    await doing(() => button(root, 'Cancel').click());
    expect(asked.at(-1)).toEqual({ type: 'reading.cancel', body: { id: 'j1' } });
  });

  it('takes no notice of translations', async () => {
    const { root } = await drawn({ jobs: [job({ task: 'translate', results: [{ text: 'Hello', final: true }] })] });
    expect(root.querySelector('li')).toBeNull();
  });
});
