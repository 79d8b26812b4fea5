/** Options and welcome page: what is chosen is saved at once, and by nobody else. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { ask } from '../support/colophon';

const radio = (value: string) => `input[name="prompts.mode"][value="${value}"]`;

test('options: a choice is saved at once and is there when the page is opened again', async (t) => {
  const options = await t.extensionPage('src/options/index.html');
  await options.click(radio('ask'));
  await options.waitFor(`document.querySelector('${radio('ask')}').checked && document.querySelector('[role=status].good-text')?.textContent === 'Saved'`);
  const { values } = await ask(options, 'settings.get', {});
  assert.equal(values['prompts.mode'], 'ask');
  await options.reload();
  await options.waitFor(`document.querySelector('${radio('ask')}')?.checked`);
});

test('options: shows every setting of the schema but those that hang on another', async (t) => {
  const options = await t.extensionPage('src/options/index.html');
  await options.waitFor('document.querySelectorAll(".setting").length > 5');
  const { values } = await ask(options, 'settings.get', {});
  const shown = await options.evaluate<number>('document.querySelectorAll("section .setting").length');
  assert.ok(shown >= Object.keys(values).length - 2, `${shown} of ${Object.keys(values).length}`);
});

test('welcome: opens at install, says that nothing leaves the device and saves the first choice', async (t) => {
  const welcome = await t.browser.findPage('/welcome/');
  await welcome.waitFor(`document.querySelector('${radio('reject')}')`);
  assert.match(await welcome.evaluate<string>('document.body.innerText'), /Nothing leaves your device/);
  assert.equal((await ask(welcome, 'settings.get', {})).values['prompts.mode'], 'unset');
  assert.equal(await welcome.evaluate(`document.querySelector('input[name="prompts.mode"]:checked')`), null, 'nothing is chosen beforehand');
  await welcome.activate();
  await welcome.click(radio('reject'));
  await welcome.waitFor(`document.querySelector('${radio('reject')}').checked`);
  assert.equal((await ask(welcome, 'settings.get', {})).values['prompts.mode'], 'reject');
}, { launch: { closeWelcome: false } });
