import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerPrompt } from '../../src/consent/answer';
import type { Mode } from '../../src/consent/types';
import { loadPage } from './support';

const folder = 'tests/fixtures/consent/decoys/';
const files = readdirSync(folder);

describe('what only looks like a prompt', () => {
  it('is tried in forty forms or more', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(files.flatMap((file) => ['reject', 'necessary', 'accept'].map((mode) => [file, mode] as const)))('%s is left alone on %s', async (file, mode) => {
    const html = readFileSync(folder + file, 'utf8');
    const lang = /lang="([^"]+)"/.exec(html)![1]!;
    const expected = /data-expect="([^"]+)"/.exec(html)![1]!;
    const page = loadPage(/<body>([\s\S]*)<\/body>/.exec(html)![1]!, lang);
    const report = await answerPrompt(document, { mode: mode as Mode, purposes: mode === 'necessary' ? ['statistics'] : [] }, page.context());
    expect(page.pressed).toEqual([]);
    expect(['none', 'left-alone']).toContain(report.status);
    if (expected !== 'none') expect(report).toMatchObject({ status: 'left-alone', reason: expected });
  });
});
