import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import type { JobView } from '../../src/messages/protocol';
import type { PageReport } from '../../src/messages/report';
import { faultWords, progressWords } from '../../src/ui/translation/fault-words';
import { labelBlocks, labelsOf, translatedLabels } from '../../src/ui/translation/labels';
import type { JobState } from '../../src/reading/types';

const state = (more: Partial<JobState>): JobState => ({ id: 'j', task: 'translate', tabId: 1, status: 'running', done: 0, total: 2, progress: null, results: [], fault: null, ...more });
const evidence = (quote: string, source = 'label') => ({ source, degree: 'generated', place: 'caption', quote, field: '', tool: '', scope: 'item' });
const reportOf = (...items: ReturnType<typeof evidence>[][]) => ({ items: items.map((list) => ({ evidence: list })) }) as unknown as PageReport;

describe('labels of items', () => {
  it('are the visible words alone, each once', () => {
    expect(labelsOf(reportOf([evidence('AI로 생성'), evidence('trainedAlgorithmicMedia', 'file')], [evidence('AI로 생성'), evidence('✨')]))).toEqual(['AI로 생성']);
    expect(labelsOf(null)).toEqual([]);
  });

  it('are found again in a job by their own words, the newest translation first, none that is half done', () => {
    const blocks = [...labelBlocks(['AI로 생성', '자료사진'], 'ko', 'ltr')];
    const job = (to: string, ...texts: [string, boolean][]): Pick<JobView, 'state' | 'blocks' | 'to'> => ({ to, blocks, state: state({ results: texts.map(([text, final]) => ({ text, final })) }) });
    const found = translatedLabels([job('de', ['Mit KI erzeugt', true]), job('en', ['Made with AI', true], ['File ph', false])]);
    expect([...found]).toEqual([['AI로 생성', { text: 'Made with AI', lang: 'en' }]]);
  });
});

/** Keys instead of words. */
fakeBrowser.i18n.getMessage = (key: string) => key;

describe('words for a job', () => {
  const failed = (task: 'translate' | 'summarise', host: string | null, fault: 'timeout' | 'bad-answer' | 'offline' | 'quota') =>
    faultWords({ host, state: state({ task, status: 'failed', fault: { fault, detail: '', retryAfter: null } }) });

  it('speak of a server only where there is one', () => {
    for (const fault of ['timeout', 'bad-answer', 'offline'] as const) {
      expect(failed('translate', null, fault)).toMatch(/^device/);
      expect(failed('translate', 'host.example', fault)).toMatch(/^fault_/);
    }
    expect(failed('summarise', 'host.example', 'bad-answer')).toBe('summaryBadAnswer');
    expect(failed('translate', null, 'quota')).toBe('fault_quota');
    expect(faultWords({ host: null, state: state({}) })).toBe('');
  });

  it('count paragraphs of a translation, never of a summary, and say what is waited for', () => {
    expect(progressWords({ engine: 'openai', state: state({}) })).toBe('translationProgress');
    expect(progressWords({ engine: 'openai', state: state({ task: 'summarise', total: 1 }) })).toBe('summaryWriting');
    expect(progressWords({ engine: 'builtin', state: state({}) })).toBe('modelWaiting');
    expect(progressWords({ engine: 'prompt', state: state({ progress: 0.4 }) })).toBe('modelComing');
    expect(progressWords({ engine: 'builtin', state: state({ done: 1 }) })).toBe('translationProgress');
  });
});
