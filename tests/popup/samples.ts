/** What the popup's parts are shown in unit tests. */
import type { TabState } from '../../src/messages/protocol';
import type { PageReport, ReportedEvidence, ReportedItem } from '../../src/messages/report';
import type { PromptReport } from '../../src/consent/types';

export const evidence = (more: Partial<ReportedEvidence> = {}): ReportedEvidence =>
  ({ source: 'label', degree: 'generated', place: 'caption', quote: 'Image made with AI', field: '', tool: '', scope: 'item', ...more });

export const item = (id: string, more: Partial<ReportedItem> = {}): ReportedItem =>
  ({ id, kind: 'picture', name: `Picture ${id}`, degree: 'generated', source: 'label', conflict: false, evidence: [evidence()], ...more });

export const report = (more: Partial<PageReport> = {}): PageReport => ({
  lang: 'en', headline: 'Bridge opens', hasArticle: true, counts: { articles: 1, cards: 0, pictures: 1 }, items: [],
  partial: false, byline: 'Jane Doe', ignored: 0, headerSeen: true, marksHidden: false, ...more,
});

export const promptReport = (more: Partial<PromptReport> = {}): PromptReport =>
  ({ status: 'verified', reason: '', way: 'words:ko', choice: 'reject', stored: ['cookie:consent'], ms: 90, ...more });

export const tabState = (more: Partial<TabState> = {}): TabState => ({
  site: 'news.example', access: true, report: report(), prompt: null,
  settings: { preference: { mode: 'reject', purposes: [] }, marks: 'word', pictures: 'show', own: {} }, ...more,
});
