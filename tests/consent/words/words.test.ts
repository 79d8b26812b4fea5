import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../../src/consent/answer';
import { readLabel } from '../../../src/consent/label';
import { languagesOf } from '../../../src/consent/language';
import { fold } from '../../../src/consent/fold';
import { allWords } from '../../../src/consent/matcher';
import type { Mode } from '../../../src/consent/types';
import { languages } from '../../../src/consent/words';
import { leaveFields, partFields, purposeFields, roleFields, topicFields } from '../../../src/consent/words/types';
import { loadPage } from '../support';

interface Example { text: string; accept: string; reject: string; settings: string }
const here = 'tests/consent/words/';
const folder = 'src/consent/words/';
const examples = readdirSync(here).filter((name) => name.endsWith('.examples.json'))
  .map((name) => JSON.parse(readFileSync(here + name, 'utf8')) as { lang: string; prompts: Example[] });

describe('the word lists', () => {
  it('are all in the index', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));
    expect(languages.map((words) => words.lang).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it('have an example file with three prompts or more', () => {
    expect(examples.map((example) => example.lang).sort()).toEqual(languages.map((words) => words.lang).sort());
    for (const example of examples) expect(example.prompts.length, example.lang).toBeGreaterThanOrEqual(3);
  });

  it.each(languages.map((words) => [words.lang, words] as const))('%s has every field, filled with folded stems', (_lang, words) => {
    const groups = [[words.topic, topicFields], [words.roles, roleFields], [words.parts, partFields], [words.purposes, purposeFields], [words.leave, leaveFields]] as const;
    for (const [group, fields] of groups) {
      expect(Object.keys(group).sort()).toEqual([...fields].sort());
      for (const [field, stems] of Object.entries(group)) {
        expect(stems.length, field).toBeGreaterThan(0);
        for (const stem of stems) {
          const bare = stem.replace(/^[=*^]/, '').replace(/\.$/, '');
          expect(bare, field).not.toBe('');
          expect(bare, `${field}: write it folded`).toBe(fold(bare));
        }
      }
    }
  });
});

const page = ({ text, accept, reject, settings }: Example): string => `<main><h1>News</h1><p>Story of the day.</p></main>
  <div class="q7" data-prompt style="position:fixed;bottom:0"><div class="a1">${text}</div>
  <div class="b2"><div><span class="z" tabindex="0" data-store="settings">${settings}</span></div><button type="button" data-store="accepted">${accept}</button><button type="button" data-store="rejected">${reject}</button></div></div>`;

describe.each(examples.map((example) => [example.lang, example.prompts] as const))('prompts in %s', (lang, prompts) => {
  it.each(prompts.map((prompt) => [`${prompt.reject} / ${prompt.accept}`, prompt] as const))('reads: %s', (_name, prompt) => {
    const folded = fold(`${prompt.text} ${prompt.accept} ${prompt.reject} ${prompt.settings}`);
    const found = languagesOf(allWords().hits(folded), '');
    expect(found.slice(0, 3)).toContain(lang);
    const roles = [prompt.accept, prompt.reject, prompt.settings].map((label) => readLabel(label, found).role);
    expect(['accept', 'ok']).toContain(roles[0]);
    expect(['reject', 'necessary']).toContain(roles[1]);
    expect(roles[2]).toBe('settings');
  });

  it.each(prompts.flatMap((prompt) => [['reject', 'rejected', prompt], ['accept', 'accepted', prompt], ['ask', null, prompt]] as const))('%s stores %s', async (mode, stored, prompt) => {
    const loaded = loadPage(page(prompt), '');
    const report = await answerPrompt(document, { mode: mode as Mode, purposes: [] }, loaded.context());
    expect(loaded.stored(), prompt.reject).toBe(stored);
    expect(report.status).toBe(mode === 'ask' ? 'asked' : 'verified');
  });
});
