import { describe, expect, it } from 'vitest';
import { readingLanguages, readsAlike } from '../../src/ui/languages';

describe('languages that need no translation', () => {
  it.each([
    ['pt', 'pt-BR', true],
    ['en-GB', 'en', true],
    ['zh-TW', 'zh-Hant', true],
    ['zh-CN', 'zh-Hans', true],
    ['zh', 'zh-Hans', true],
    ['zh-HK', 'zh-Hans', false],
    ['sr-Latn', 'sr', false],
    ['es', 'pt', false],
    ['', 'en', false],
    ['no such tag', 'en', false],
  ])('%s and %s: %s', (one, other, alike) => expect(readsAlike(one, other)).toBe(alike));

  it('every language that is offered is known to be itself', () => {
    for (const tag of readingLanguages) expect(readsAlike(tag, tag), tag).toBe(true);
  });
});
