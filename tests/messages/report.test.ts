import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { pageReportSchema, promptReportSchema } from '../../src/messages/report';

const evidence = { source: 'label', degree: 'generated', place: 'caption', quote: 'Made with AI', field: '', tool: '', scope: 'item' };
const item = { id: 'i1', kind: 'picture', name: 'A picture', degree: 'generated', source: 'label', conflict: false, evidence: [evidence] };
const report = { lang: 'en', headline: 'H', hasArticle: true, counts: { articles: 1, cards: 0, pictures: 1 }, items: [item], partial: false, byline: '', ignored: 0, headerSeen: true, marksHidden: false };

describe('pageReportSchema', () => {
  it('takes a report as it is', () => expect(v.parse(pageReportSchema, report)).toEqual(report));

  it('cuts a report of 100,000 items at 200', () => {
    const parsed = v.parse(pageReportSchema, { ...report, items: Array.from({ length: 100_000 }, () => item) });
    expect(parsed.items).toHaveLength(200);
  });

  it('cuts texts instead of refusing them', () => {
    const parsed = v.parse(pageReportSchema, { ...report, headline: 'x'.repeat(1_000_000), items: [{ ...item, name: 'y'.repeat(1_000_000) }] });
    expect(parsed.headline).toHaveLength(300);
    expect(parsed.items[0]!.name).toHaveLength(200);
  });

  it.each([
    ['an unknown degree', { ...report, items: [{ ...item, degree: 'human' }] }],
    ['an unknown source', { ...report, items: [{ ...item, source: 'guess' }] }],
    ['an element in place of words', { ...report, headline: { html: '<b>' } }],
    ['no items', { ...report, items: undefined }],
  ])('refuses %s', (_what, value) => expect(v.safeParse(pageReportSchema, value).success).toBe(false));
});

describe('promptReportSchema', () => {
  const prompt = { status: 'verified', reason: '', way: 'words:ko', choice: 'reject', stored: ['local:analytics'], ms: 12 };
  it('takes a report as it is', () => expect(v.parse(promptReportSchema, prompt)).toEqual(prompt));
  it.each([{ status: 'accepted' }, { reason: 'because' }, { ms: -1 }, { choice: 'all' }])('refuses %j', (change) => {
    expect(v.safeParse(promptReportSchema, { ...prompt, ...change }).success).toBe(false);
  });
});
