import { describe, expect, it } from 'vitest';
import { importModel } from '../../../../src/reading/engines/bergamot/import';
import { testModel } from '../../../support/bergamot-model';
import { memoryStore } from './memory-store';

const files = () => testModel('en', 'ko').map(({ name, bytes }) => ({ name: name.replace('lex.50.50.enko', 'lex.enko'), bytes: bytes.buffer }));

describe('importModel', () => {
  it('installs model, shortlist and vocabulary, and knows what they take', async () => {
    const { store } = memoryStore();
    expect(await importModel(files(), store)).toEqual({ pair: 'en-ko' });
    const [model] = await store.installed();
    expect(model).toMatchObject({ from: 'en', to: 'ko', version: 'imported' });
    expect(await store.used()).toBe(files().reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
  });

  it('takes the names that shortlists are published under', async () => {
    const { store } = memoryStore();
    const published = testModel('en', 'ko').map(({ name, bytes }) => ({ name, bytes: bytes.buffer }));
    expect(await importModel(published, store)).toEqual({ pair: 'en-ko' });
  });

  it('removes a model with all its bytes', async () => {
    const { store, data } = memoryStore();
    await importModel(files(), store);
    await store.remove('en-ko');
    expect([...data.keys()]).toEqual([]);
  });

  it.each([
    ['no-model-files', () => [{ name: 'holiday.jpg', bytes: new ArrayBuffer(500) }]],
    ['incomplete', () => files().slice(0, 2)],
    ['several-pairs', () => [...files(), { name: 'vocab.deen.spm', bytes: new ArrayBuffer(500) }]],
    ['empty-file', () => files().map((file) => (file.name.startsWith('vocab') ? { ...file, bytes: new ArrayBuffer(0) } : file))],
    ['not-a-model', () => files().map((file) => (file.name.startsWith('model') ? { ...file, bytes: new ArrayBuffer(5_000) } : file))],
  ])('refuses files that are %s and installs nothing', async (problem, make) => {
    const { store, data } = memoryStore();
    expect(await importModel(make(), store)).toEqual({ problem });
    expect(data.size).toBe(0);
  });
});
