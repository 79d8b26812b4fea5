import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../src/labels/grammar/read';
import type { Place } from '../../../src/labels/types';

const read = (text: string, place: Place, lang: string, kind: 'text' | 'image' = 'text') => readLabel(text, { langs: [lang], kind, place })?.degree ?? null;

describe('slogans', () => {
  it.each(['Purpose-Built AI', 'Built with AI for teams', 'Made with AI for the enterprise', 'Powered by AI', 'Trusted AI'])('%j on a badge says what is sold', (text) => {
    expect(read(text, 'badge', 'en')).toBeNull();
  });

  it('but a badge that names its item, or nothing else, is a label', () => {
    expect(read('Made with AI', 'badge', 'en')).toBe('generated');
    expect(read('Image created with AI', 'badge', 'en', 'image')).toBe('generated');
  });

  it('a verb before its subject is no adjective', () => {
    expect(read('Este texto lo ha escrito ChatGPT.', 'footer', 'es')).toBe('generated');
  });
});

describe('rules', () => {
  it.each([
    ['de', 'Wird ein Text mit KI erstellt, kennzeichnen wir ihn.'], ['de', 'Bilder, die mit KI erstellt wurden, werden abgelehnt.'],
    ['nl', 'Artikelen die door AI zijn geschreven, worden niet geaccepteerd.'], ['nl', 'Wij gebruiken geen beelden die met AI zijn gemaakt'],
    ['ru', 'Тексты, написанные нейросетью, не принимаются.'], ['ja', 'AIで作成した作品は応募できません。'], ['ko', "'AI 이미지 생성' 버튼을 누르세요."],
  ])('%s: %j speaks of no item', (lang, text) => {
    expect(read(text, 'footer', lang)).toBeNull();
  });

  it.each([
    ['de', 'Dieser Text, mit KI erstellt, kann Fehler enthalten.'], ['de', 'Wurde mit KI erstellt, kann Fehler enthalten'], ['ru', 'Этот текст, написанный нейросетью, проверен редактором.'],
  ])('%s: %j does', (lang, text) => {
    expect(read(text, 'footer', lang)).toBe('generated');
  });

  it('a picture may be described between commas, but not told about', () => {
    expect(read('Das Bild, mit KI erstellt, zeigt den Hafen.', 'caption', 'de', 'image')).toBe('generated');
    expect(read('La imagen, creada con IA, fue difundida por un partido político.', 'caption', 'es', 'image')).toBeNull();
  });
});

describe('commands', () => {
  it.each([['en', 'Summarize with AI'], ['fr', "Résumer avec l'IA"], ['de', 'Mit KI zusammenfassen'], ['ja', 'AIで要約する'], ['tr', 'Yapay zeka ile özetle']])('%s: %j is a button', (lang, text) => {
    expect(read(text, 'badge', lang)).toBeNull();
  });

  it.each([['fr', "L'IA a été utilisée pour traduire.", 'translated'], ['de', 'Mit KI zusammengefasst', 'summarised'], ['en', 'AI was used to translate', 'translated']])('%s: %j is none', (lang, text, degree) => {
    expect(read(text, 'footer', lang)).toBe(degree);
  });
});
