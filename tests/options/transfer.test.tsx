import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Transfer } from '../../src/options/Transfer';
import { answering } from '../support/calls';
import { speakEnglish } from '../support/i18n';
import { button, doing, draw, one, settle } from '../support/render';

beforeEach(speakEnglish);

/** Chooses a file as the reader does. */
async function read(root: HTMLElement, file: File): Promise<string> {
  const input = one<HTMLInputElement>(root, 'input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await doing(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
  return one(root, '[role=status]').textContent;
}

describe('settings to and from a file', () => {
  it('saves what the background exports, under a name that says what it is', async () => {
    answering({ 'settings.export': () => '{"product":"colophon-settings"}' });
    const urls: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${urls.push(blob as Blob)}`);
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    const root = await draw(<Transfer onImported={vi.fn()} />);
    await doing(() => button(root, 'Save').click());
    expect(clicked).toEqual(['colophon-settings.json']);
    expect(await urls[0]!.text()).toBe('{"product":"colophon-settings"}');
  });

  it('reads a file and says that it is done', async () => {
    const asked = answering({ 'settings.import': () => ({ why: '', fields: [] }) });
    const onImported = vi.fn();
    const root = await draw(<Transfer onImported={onImported} />);
    const said = await read(root, new File(['{"product":"x"}'], 'settings.json'));
    expect(asked).toEqual([{ type: 'settings.import', body: { text: '{"product":"x"}' } }]);
    expect(onImported).toHaveBeenCalledOnce();
    expect(said).toBeTruthy();
  });

  it.each(['not-json', 'other-product', 'newer', 'bad-fields'])('says in words of its own why it was refused: %s', async (why) => {
    answering({ 'settings.import': () => ({ why, fields: ['marks.style'] }) });
    const onImported = vi.fn();
    const root = await draw(<Transfer onImported={onImported} />);
    const said = await read(root, new File(['x'], 'settings.json'));
    // A key without words is shown as itself, in one word.
    expect(said).toMatch(/\p{L} \p{L}/u);
    expect(said.includes('marks.style')).toBe(why === 'bad-fields');
    expect(onImported).not.toHaveBeenCalled();
  });

  it('does not even read a file of 20 MB', async () => {
    const asked = answering({});
    const root = await draw(<Transfer onImported={vi.fn()} />);
    const file = new File([], 'huge.json');
    Object.defineProperty(file, 'size', { value: 20_000_000 });
    const text = vi.spyOn(file, 'text');
    expect(await read(root, file)).toBeTruthy();
    expect(asked).toEqual([]);
    expect(text).not.toHaveBeenCalled();
  });
});
