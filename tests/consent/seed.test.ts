import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import type { Preference } from '../../src/consent/types';
import { loadPage } from './support';

const prompt = (buttons: string): string => `
  <main><p>오늘의 소식입니다.</p></main><footer><a href="/ko/privacy">개인정보 보호 정책</a></footer>
  <div class="cookie" style="position:fixed"><strong>이 웹사이트는 쿠키를 사용합니다</strong>
  <p>사이트를 개선하기 위해 분석을 위한 쿠키를 사용합니다. 자세한 내용은 <a href="/ko/privacy">개인정보 보호 정책</a>을 읽으세요.</p>${buttons}</div>`;
const both = '<button data-store="denied">거부</button> <button data-store="granted">수락</button>';
const bare = '<span data-store="denied" class="btn" tabindex="0">거부</span>';

describe('a Korean news page', () => {
  it.each<[string, string, Preference, string | null, string]>([
    ['rejects', both, { mode: 'reject', purposes: [] }, 'denied', 'verified'],
    ['accepts', both, { mode: 'accept', purposes: [] }, 'granted', 'verified'],
    ['rejects by a bare span', bare, { mode: 'reject', purposes: [] }, 'denied', 'verified'],
    ['clicks nothing on ask', both, { mode: 'ask', purposes: [] }, null, 'asked'],
    ['clicks nothing before the first choice', both, { mode: 'unset', purposes: [] }, null, 'asked'],
    ['does not reject when acceptance is wanted and not offered', bare, { mode: 'accept', purposes: [] }, null, 'could-not'],
  ])('%s', async (_what, buttons, preference, stored, status) => {
    const page = loadPage(prompt(buttons), 'ko');
    const report = await answerPrompt(document, preference, page.context());
    expect(page.stored()).toBe(stored);
    expect(report.status).toBe(status);
  });
});
