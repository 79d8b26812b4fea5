import { describe, expect, it } from 'vitest';
import { pageFunctions } from '../../../src/consent/known/page-functions';
import { pageSnippets } from '../../../src/consent/known/snippets';
import { asSent } from './in-page';

describe('functions for the page', () => {
  it.each([...pageFunctions.keys()])('%s has a name that a message can carry', (name) => expect(name.length).toBeLessThanOrEqual(60));

  it.each(Object.entries(pageSnippets))('%s sees nothing of its module', (_name, run) => {
    expect(run.toString()).not.toMatch(/__vi|_import|import_/);
    expect(() => asSent(run)).not.toThrow();
  });

  it('knows no name that is only inherited', () => expect(pageFunctions.has('constructor')).toBe(false));
});
