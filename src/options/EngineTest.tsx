import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import { requestOrigin } from '../platform/access';
import type { Settings } from '../settings/schema';

const servers = { libretranslate: 'libretranslate.address', openai: 'openai.address' } as const;

/** Match pattern of a server's origin, or null while the address is none. */
function patternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** Sends one word to a server that the reader set up and says exactly what came of it. */
export function EngineTest({ values }: { values: Settings }) {
  const [result, setResult] = useState('');
  const [busy, setBusy] = useState(false);
  const test = (engine: keyof typeof servers): void => {
    const pattern = patternOf(values[servers[engine]]);
    if (!pattern) {
      setResult(textOf('fault', 'bad-address'));
      return;
    }
    setBusy(true);
    setResult('');
    // The request for access must come straight from the click.
    void requestOrigin(pattern)
      .then((granted) => (granted ? call('engine.test', { engine }) : { fault: 'needs-permission', detail: '' }))
      .then(
        ({ fault, detail }) => setResult(fault ? `${textOf('fault', fault)} ${detail}` : text('engineWorks')),
        () => setResult(textOf('fault', 'unavailable')),
      )
      .finally(() => setBusy(false));
  };
  const usable = (Object.keys(servers) as (keyof typeof servers)[]).filter((engine) => values[servers[engine]] !== '');
  return (
    <div class="setting">
      {usable.map((engine) => (
        <button key={engine} type="button" class="button" disabled={busy} onClick={() => test(engine)}>
          {text('engineTest', textOf('engine', engine))}
        </button>
      ))}
      <p role="status">{busy ? text('engineTesting') : result}</p>
    </div>
  );
}
