import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import type { TextKey } from '../i18n/text';
import { call } from '../messages/call';

const refusals: Record<string, TextKey> = {
  'too-large': 'importTooLarge',
  'not-json': 'importNotJson',
  'other-product': 'importOther',
  newer: 'importNewer',
  'bad-fields': 'importBadFields',
};

/** Saves settings to a file and reads them from one. */
export function Transfer({ onImported }: { onImported: () => void }) {
  const [result, setResult] = useState('');
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([await call('settings.export', {})], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: 'colophon-settings.json' });
    link.click();
    URL.revokeObjectURL(url);
  };
  const read = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    const { why, fields } = file.size > 2_000_000 ? { why: 'too-large', fields: [] } : await call('settings.import', { text: await file.text() });
    input.value = '';
    setResult(why ? text(refusals[why] ?? 'importNotJson', fields.join(', ')) : text('importDone'));
    if (!why) onImported();
  };
  return (
    <section class="sheet" aria-labelledby="transfer-title">
      <h2 id="transfer-title">{text('transferTitle')}</h2>
      <p class="quiet">{text('transferIntro')}</p>
      <div class="transfer-row">
        <button type="button" class="button" onClick={() => void save()}>
          {text('exportButton')}
        </button>
        <label>
          {text('importButton')} <input type="file" accept="application/json,.json" onChange={(event) => void read(event.currentTarget)} />
        </label>
      </div>
      <p role="status">{result}</p>
    </section>
  );
}
