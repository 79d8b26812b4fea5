/** The structure and decoy pages of the unit tests in a real browser: shadow roots, dialogs, layers, and what is no prompt. */
import assert from 'node:assert/strict';
import { expectedOf, filesOf, startSite } from '../bench/consent/site';
import { test, type TestContext } from '../support/browser-test';
import { tabState } from '../support/colophon';
import type { PageServer } from '../support/page-server';
import { sleep } from '../support/work';

/** Pages that are open at the same time. */
const together = 8;
const stored = 'localStorage.getItem("analytics") ?? ""';
const clicks = 'globalThis.benchNotes.clicks';

let site: Promise<PageServer> | null = null;

interface Seen {
  stored: string;
  clicks: number;
}

/** Opens pages side by side, each on a site of its own, until they are as expected or the patience is over; names those that are not. */
async function failing(t: TestContext, paths: string[], expected: (path: string) => Seen | { stored: string }, patience: number): Promise<string[]> {
  const served = await (site ??= startSite());
  const wrong: string[] = [];
  const popup = await t.extensionPage('src/popup/index.html?tab=0');
  t.allow(/context (?:unloaded|is inactive)/);
  for (let at = 0; at < paths.length; at += together) {
    const batch = paths.slice(at, at + together);
    const opened = await Promise.all(batch.map((path) => t.open(`${served.origin(`s${paths.indexOf(path)}.${t.host}`)}${path}`)));
    const wanted = batch.map(expected);
    const begin = Date.now();
    const look = (index: number): Promise<Seen> => opened[index]!.evaluate<Seen>(`({ stored: ${stored}, clicks: ${clicks} })`);
    for (const [index, path] of batch.entries()) {
      let seen = await look(index);
      const mustStay = wanted[index]!.stored === '';
      // What must come may come late on a busy machine.
      const end = begin + (mustStay ? patience : 2 * patience);
      while (Date.now() < end && (mustStay || seen.stored !== wanted[index]!.stored)) {
        await sleep(100);
        seen = await look(index);
      }
      const want = wanted[index]!;
      if (seen.stored !== want.stored || ('clicks' in want && seen.clicks !== want.clicks)) wrong.push(`${path}: ${JSON.stringify({ ...seen, prompt: (await tabState(popup, opened[index]!)).prompt })}`);
    }
    await Promise.all(opened.map((page) => page.close()));
  }
  return wrong;
}

const prompts = filesOf('prompts').map((file) => `/prompts/${file}`);
const decoys = filesOf('decoys').map((file) => `/decoys/${file}`);
const fileOf = (path: string): string => path.split('/').at(-1)!;

test('structures: reject is what the pages store', async (t) => {
  await t.settings({ 'prompts.mode': 'reject' });
  const expected = (path: string) => ({ stored: expectedOf(fileOf(path)).reject });
  // Where nothing must come, the whole patience is waited out: those pages wait together.
  const ordered = [true, false].flatMap((comes) => prompts.filter((path) => (expected(path).stored !== '') === comes));
  assert.deepEqual(await failing(t, ordered, expected, 8_000), []);
}, { timeout: 180_000 });

test('structures: asked to leave it to the reader, not one click is made on any page', async (t) => {
  await t.settings({ 'prompts.mode': 'ask' });
  assert.deepEqual(await failing(t, prompts, () => ({ stored: '', clicks: 0 }), 1_500), []);
}, { timeout: 120_000 });

test('structures: before the first choice, not one click is made', async (t) => {
  assert.deepEqual(await failing(t, prompts.filter((_, index) => index % 3 === 0), () => ({ stored: '', clicks: 0 }), 1_500), []);
}, { timeout: 120_000 });

// The unit tests try every decoy in every mode.
for (const [index, mode] of (['reject', 'accept'] as const).entries()) {
  test(`decoys: not one click is made, asked to ${mode}`, async (t) => {
    // The browser's own question about the forms on some of these pages.
    t.allow(/content-autofill/);
    await t.settings({ 'prompts.mode': mode });
    assert.deepEqual(await failing(t, decoys.filter((_, at) => at % 2 === index), () => ({ stored: '', clicks: 0 }), 1_500), []);
  }, { timeout: 180_000 });
}
