import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import type { Preference, Purpose } from '../../src/consent/types';
import { behave } from './behaviour';
import layers from './words/layers.json';

type Phrasing = (typeof layers)['en']['prompts'][number];
type Names = (typeof layers)['en']['names'];

const fields = ['preferences', 'statistics', 'marketing', 'personal'] as const;
const purposeOf: Record<(typeof fields)[number], Purpose> = { preferences: 'preferences', statistics: 'statistics', marketing: 'marketing', personal: 'personalised-content' };

const one = ({ text, accept, reject, settings }: Phrasing): string => `<section data-prompt role="dialog"><div>${text}</div>
  <a href="#" data-store="rejected">${reject}</a> <a href="#">${settings}</a><div role="button" tabindex="0" data-store="accepted"><span>${accept}</span></div></section>`;

/** A first layer without a refusal; in the second, switches in three kinds of markup. */
function two({ text, accept, settings, save }: Phrasing, names: Names, kind: number): string {
  const box = (name: string, label: string, fixed: boolean): string => [
    `<label><input type="checkbox" name="${name}" checked ${fixed ? 'disabled' : ''}> ${label}</label>`,
    `<div><h4>${label}</h4><p>…</p><button role="switch" data-name="${name}" aria-checked="true" ${fixed ? 'disabled' : ''}></button></div>`,
    `<li><span id="l-${name}">${label}</span><span role="switch" tabindex="0" aria-labelledby="l-${name}" aria-checked="${fixed}" data-name="${name}" ${fixed ? 'aria-disabled="true" disabled' : ''}></span></li>`,
  ][kind % 3]!;
  return `<div data-prompt style="position:fixed;bottom:0"><div id="one"><p>${text}</p><button data-store="accepted">${accept}</button><button data-open="two" data-close="one">${settings}</button></div>
    <div id="two" hidden><button data-open="one" data-close="two">${names.back}</button>${box('necessary', names.necessary, true)}${fields.map((field) => box(field, names[field], false)).join('')}
    <button data-store="accepted">${accept}</button><button data-save>${save}</button></div></div>`;
}

async function stored(html: string, preference: Preference): Promise<string | null> {
  localStorage.clear();
  // A new document each time: the listeners of the page before are gone with it.
  document.open();
  document.write('<html><body></body></html>');
  document.close();
  document.body.innerHTML = `<main><h1>1 2 3</h1></main>${html}`;
  behave(document);
  await answerPrompt(document, preference, { signal: new AbortController().signal, wait: () => Promise.resolve() });
  return localStorage.getItem('analytics');
}

describe.each(Object.entries(layers))('prompts in %s', (_lang, { names, prompts }) => {
  it.each(prompts.map((prompt, index) => [prompt.accept, prompt, index] as const))('%s', async (_label, prompt, index) => {
    expect(await stored(one(prompt), { mode: 'reject', purposes: [] }), prompt.reject).toBe('rejected');
    expect(await stored(one(prompt), { mode: 'accept', purposes: [] }), prompt.accept).toBe('accepted');
    expect(await stored(two(prompt, names, index), { mode: 'reject', purposes: [] }), prompt.settings).toBe('necessary');
    const field = fields[index % fields.length]!;
    expect(await stored(two(prompt, names, index), { mode: 'necessary', purposes: [purposeOf[field]] }), names[field]).toBe(`necessary+${field}`);
  });
});
