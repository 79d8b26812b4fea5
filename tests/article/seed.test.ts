import { describe, expect, test } from 'vitest';
import { findPage } from '../../src/article/find';

const paragraph = (text: string) => `<p>${text.repeat(3)}</p>`;
const prose = '이재명 대통령이 말레이시아에서 열린 정상회의에 참석해 새로운 비전을 발표했다. ';

function page(body: string): Document {
  return new DOMParser().parseFromString(`<html lang="ko"><head><title>정상회의서 협력 강화 방안 발표</title></head><body>${body}</body></html>`, 'text/html');
}

describe('a page with a story, cards and a prompt', () => {
  const found = findPage(
    page(`<header><nav><a href="/">홈</a></nav></header><main><article id="story">
      <figure><img src="a.png"><figcaption>AI에 의해 생성된 이미지</figcaption></figure>
      <h1>정상회의서 협력 강화 방안 발표</h1><div class="meta"><span>AI에 의해 생성된 이미지</span></div>
      ${paragraph(prose).replace('<p>', '<p class="lead">')}${paragraph(`둘째, ${prose}`)}${paragraph(`셋째, ${prose}`)}</article>
      <section><h2>관련 기사</h2><article><a href="/1"><h3>다른 기사</h3><p>${prose}</p></a></article></section></main>
      <div role="dialog"><p>이 웹사이트는 쿠키를 사용합니다. 사이트를 개선하기 위해 분석을 위한 쿠키를 사용합니다.</p></div>`),
  );

  test('gives the story alone', () => {
    expect(found.articles).toHaveLength(1);
    const article = found.articles[0]!;
    expect(article.headline).toBe('정상회의서 협력 강화 방안 발표');
    expect(article.blocks.map((block) => block.kind)).toEqual(['lead', 'paragraph', 'paragraph']);
    expect(article.lang).toBe('ko');
    expect(article.blocks.map((block) => block.text).join()).not.toMatch(/쿠키|생성된|다른 기사/);
  });

  test('points at live nodes', () => {
    for (const block of found.articles[0]!.blocks) {
      expect(block.element.isConnected).toBe(true);
      expect(block.nodes.every((node) => block.element.contains(node))).toBe(true);
    }
  });
});
