import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markedItems, showBadge } from '../../src/background/badge';
import { browser } from '../../src/platform/browser';
import type { PageReport, ReportedItem } from '../../src/messages/report';
import { speakEnglish } from '../support/i18n';

const item = (degree: ReportedItem['degree']): ReportedItem => ({ id: degree, kind: 'card', name: 'Bridge opens', degree, source: 'label', conflict: false, evidence: [] });
const reportOf = (...degrees: ReportedItem['degree'][]) => ({ items: degrees.map(item) }) as PageReport;

const action = { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() };

beforeEach(() => {
  speakEnglish();
  vi.clearAllMocks();
  for (const set of Object.values(action)) set.mockResolvedValue(undefined);
  Object.assign(browser, { action });
});

describe('the badge', () => {
  it('counts what AI made or changed, not what is said to be made without it', () => {
    expect(markedItems(reportOf('generated', 'none', 'assisted', 'unknown', 'translated'))).toHaveLength(3);
    expect(markedItems(null)).toEqual([]);
  });

  it('shows the number on its own tab and says it in words', async () => {
    await showBadge(7, reportOf('generated', 'altered'));
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
    expect(action.setTitle.mock.calls[0]![0]).toMatchObject({ tabId: 7, title: expect.stringContaining('2') as string });
  });

  it('is empty on a page without marks and on one that was never read', async () => {
    await showBadge(7, reportOf('none'));
    await showBadge(7, null);
    expect(action.setBadgeText.mock.calls.map(([set]) => (set as { text: string }).text)).toEqual(['', '']);
  });

  it('does not mind a tab that was closed meanwhile', async () => {
    action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showBadge(7, reportOf('generated'))).resolves.toBeUndefined();
  });
});
