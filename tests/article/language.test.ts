import { describe, expect, test } from 'vitest';
import { directionOf, languageOf, languageOfMarkup, languageOfScript } from '../../src/article/language';
import { pageOf } from './page';

describe('languageOfScript', () => {
  test.each([
    ['이재명 대통령이 정상회의에 참석했다', 'ko'],
    ['首相は会議に出席しました', 'ja'],
    ['总统出席了在吉隆坡举行的会议', 'zh'],
    ['นายกรัฐมนตรีเข้าร่วมการประชุม', 'th'],
    ['الرئيس حضر القمة', 'ar'],
    ['הנשיא השתתף בפסגה', 'he'],
    ['राष्ट्रपति ने बैठक में भाग लिया', 'hi'],
    ['Президент принял участие', 'ru'],
    ['The president attended', ''],
    ['123 – !', ''],
    ['', ''],
  ])('%s is %s', (text, lang) => expect(languageOfScript(text)).toBe(lang));

  test('a Latin name in a Korean sentence does not make it Latin', () => {
    expect(languageOfScript('ASEAN 정상회의에서 CSP 비전을 제시했다')).toBe('ko');
  });
});

describe('languageOf', () => {
  test('believes the script over markup that cannot be right', () => {
    expect(languageOf('이재명 대통령이 정상회의에 참석했다', 'en')).toBe('ko');
  });

  test('keeps markup of a language with the same script', () => {
    expect(languageOf('Президент взяв участь у саміті', 'uk')).toBe('uk');
    expect(languageOf('总统出席了会议', 'zh-Hant')).toBe('zh-Hant');
    expect(languageOf('رئیس جمهور در نشست شرکت کرد', 'fa')).toBe('fa');
  });

  test('asks a detector only about long text and believes it only when sure', () => {
    const text = 'Le président a participé au sommet de Kuala Lumpur et a présenté son plan.';
    expect(languageOf(text, 'en', () => ({ lang: 'fr', sure: 0.99 }))).toBe('fr');
    expect(languageOf(text, 'en', () => ({ lang: 'fr', sure: 0.5 }))).toBe('en');
    expect(languageOf('Le président', 'en', () => ({ lang: 'fr', sure: 1 }))).toBe('en');
    expect(languageOf(text, 'en', () => null)).toBe('en');
  });
});

test('languageOfMarkup takes the nearest valid lang, in BCP 47 case', () => {
  const page = pageOf('<div lang="PT_br"><p>a</p></div><section lang="??"><p>b</p></section>', '', 'DE');
  const [first, second] = [...page.querySelectorAll('p')];
  expect(languageOfMarkup(first!)).toBe('pt-BR');
  expect(languageOfMarkup(second!)).toBe('de');
  expect(languageOfMarkup(null)).toBe('');
});

test('directionOf knows languages written from the right', () => {
  expect(['ar', 'he-IL', 'fa', 'ur', 'en', ''].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});
