import { describe, expect, it } from 'vitest';
import { purposeOf, readingOf } from '../../../src/consent/known/purposes';

describe('the purpose of a category', () => {
  it.each([
    ['analytics', '', 'statistics'],
    ['analytics_storage', '', 'statistics'],
    ['adStorage', '', 'marketing'],
    ['ad', '', 'marketing'],
    ['ads', '', 'marketing'],
    ['social-media', '', 'marketing'],
    ['thirdPartyTargeting', '', 'marketing'],
    ['functionality', '', 'preferences'],
    ['personalization', '', 'preferences'],
    ['x1', 'Statistics and measurement', 'statistics'],
    ['c3', 'Personalised content', 'personalised-content'],
    ['market_research', '', 'statistics'],
    ['youtube', 'video', 'preferences'],
  ])('%s (%s) is %s', (id, words, purpose) => expect(purposeOf(id, words)).toBe(purpose));

  it.each(['', 'x', 'address', 'loader', 'gadget', '42', 'constructor'])('%s is nobody knows', (id) => expect(purposeOf(id, '')).toBeNull());

  it('the platform has the first word', () => expect(purposeOf('analytics', '', { analytics: 'preferences' })).toBe('preferences'));
});

describe('a reading', () => {
  it('is none before a decision', () => expect(readingOf('x', { decided: false, categories: [{ id: 'ads', on: true }] })).toBeNull());

  it('counts what nobody knows as marketing, so that it can never pass for a rejection', () => {
    expect(readingOf('x', { decided: true, categories: [{ id: 'zz', on: true }, { id: 'analytics', on: false }] })).toEqual({ source: 'x', granted: ['marketing'], denied: ['statistics'] });
  });
});
