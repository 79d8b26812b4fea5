import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import { requestOrigin } from '../platform/access';
import { deepLAddress } from '../reading/engines/deepl';
import type { Settings } from '../settings/schema';

/** Where each server that the reader set up is; '' where none is. */
const addresses = {
  libretranslate: (values: Settings) => values['libretranslate.address'],
  openai: (values: Settings) => values['openai.address'],
  deepl: (values: Settings) => (values['deepl.key'] ? deepLAddress(values['deepl.key']) : ''),
};
type Server = keyof typeof addresses;

/** Match pattern of a server's origin, or null while the address is none. */
function patternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** Sends one word to a server that the reader set up and says exactly what came of it. */
export function EngineTest({ values }: { values: Settings }) {
  const [result, setResult] = useState({ good: false, words: '' });
  const [busy, setBusy] = useState(false);
  const say = ({ hint, detail }: { hint: string; detail: string }): void => setResult({ good: hint === 'works', words: textOf('hint', hint, detail) });
  const test = async (engine: Server): Promise<void> => {
    const pattern = patternOf(addresses[engine](values));
    if (!pattern) return say({ hint: 'address', detail: '' });
    setBusy(true);
    setResult({ good: false, words: '' });
    // The request for access must come straight from the click.
    const granted = await requestOrigin(pattern);
    const refused = { hint: 'permission', detail: new URL(addresses[engine](values)).host };
    say(granted ? await call('engine.test', { engine }).catch(() => ({ hint: 'failed', detail: '' })) : refused);
    setBusy(false);
  };
  const usable = (Object.keys(addresses) as Server[]).filter((engine) => addresses[engine](values) !== '');
  if (usable.length === 0) return null;
  return (
    <div class="setting engine-test">
      <div class="button-row">
        {usable.map((engine) => (
          <button key={engine} type="button" class="button" disabled={busy} onClick={() => void test(engine)}>
            {text('engineTest', textOf('engine', engine))}
          </button>
        ))}
      </div>
      <p role="status" class={busy ? 'quiet' : result.good ? 'good-text' : 'bad-text'}>
        {busy ? text('engineTesting') : result.words}
      </p>
    </div>
  );
}
