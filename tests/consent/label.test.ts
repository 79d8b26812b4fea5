import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabel } from '../../src/consent/label';
import labels from './words/labels.json';
import { cpuTime } from '../support/cpu-time';

const same: Record<string, string[]> = { accept: ['accept', 'ok'], reject: ['reject', 'necessary'], necessary: ['necessary', 'reject'] };
const cases = Object.entries(labels).flatMap(([lang, roles]) => Object.entries(roles as Record<string, string[]>).map(([role, list]) => [lang, role, list] as const));

describe('labels', () => {
  it.each(cases)('in %s are read as %s', (lang, role, list) => {
    for (const label of list) expect(same[role] ?? [role], label).toContain(readLabel(label, lang === 'en' ? ['en'] : [lang, 'en']).role);
  });

  it('of refusal never read as acceptance, even with every language at once', () => {
    for (const [lang, role, list] of cases) {
      if (role === 'reject' || role === 'necessary') for (const label of list) expect(readLabel(label, [lang]).role, label).not.toBe('accept');
    }
  });

  it.each([['No pasa nada', 'es', 'accept'], ['No tengo perro', 'es', 'none'], ['No', 'es', 'reject'], ['No, perro', 'es', 'reject'], ['Aceptar & no', 'es', 'none']])(
    'with a bare "no" are refusals where nothing unknown stands beside it: %s',
    (label, lang, role) => expect(readLabel(label, [lang]).role).toBe(role),
  );

  it.each([
    ['I accept, don’t show this again', 'accept'],
    ['Accept or reject', 'none'],
    ['Reject or customise', 'settings'],
    ['Accept all necessary cookies', 'none'],
    ['Necessary cookies', 'none'],
    ['Accept all and save', 'accept'],
    ['Reject all and subscribe', 'leave'],
    ['All cookies', 'accept'],
    ['Not OK', 'reject'],
    ['OK, don’t show this again', 'ok'],
    ['OK don’t show this again', 'ok'],
    ['Do not save', 'none'],
    ['Continue without third parties', 'reject'],
    ['Allow once', 'leave'],
    ['×', 'close'],
    ['Learn more', 'info'],
    ['Delete account', 'leave'],
    ['x'.repeat(500), 'none'],
  ])('%s is %s', (label, role) => expect(readLabel(label, ['en']).role).toBe(role));

  it.each(['Comunidad Valenciana', 'Donegal', 'Licence agreement', 'Acceptable use', 'Saved articles', 'Management', 'Allowances', 'Reviews', 'Research grants', 'Greater London'])(
    'that only begin like one are none: %s',
    (label) => expect(readLabel(label, ['en', 'es']).role).toBe('none'),
  );

  it.each([['Cookie choices', 'en'], ['Cookie-Auswahl', 'de'], ['Choix des cookies', 'fr'], ['Cookiekeuzes', 'nl'], ['Cookieの選択', 'ja']])(
    'that name cookies and a choice lead to settings, unless it is the choice made: %s',
    (label, lang) => expect(readLabel(label, [lang])).toMatchObject({ role: 'settings', choosing: true }),
  );

  it.each([['Cookieポリシー', 'ja'], ['Cookie 声明', 'zh-Hans'], ['Facebook', 'ar'], ['Bookmark', 'th']])(
    'in writing without spaces: "ok" is no part of a longer foreign word: %s',
    (label, lang) => expect(readLabel(label, [lang]).role).not.toBe('ok'),
  );

  it('of any writing never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (label) => void readLabel(label)));
  });

  it('of great length end soon', () => {
    const labels = ['accept ', 'no ', 'a', '쿠키 ', 'x'.repeat(40)].map((part) => part.repeat(50_000));
    expect(cpuTime(() => labels.forEach((label) => readLabel(label)))).toBeLessThan(50);
  });
});
