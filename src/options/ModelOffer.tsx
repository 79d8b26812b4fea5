import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { catalog, pairId } from '../reading/engines/bergamot/models';
import { choicesOf, fetchOffer, knownOffer } from '../reading/engines/bergamot/offer';
import type { ModelStore } from '../reading/engines/bergamot/store';
import { EngineError } from '../reading/types';
import { useAsync } from '../ui/useAsync';
import { ModelDownload } from './ModelDownload';

const today = (): string => new Date().toISOString().slice(0, 10);
const deps = (store: ModelStore) => ({ fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init), store });

interface Props {
  store: ModelStore;
  installed: ReadonlySet<string>;
  /** The reader's language. */
  into: string;
  onInstalled: () => void;
}

/** The pairs that can be downloaded, ways through English into the reader's language among them, and a newer list. */
export function ModelOffer({ store, installed, into, onInstalled }: Props) {
  const [said, setSaid] = useState('');
  const { value, reload } = useAsync(async () => {
    const [offer, begun] = await Promise.all([knownOffer({ store }), store.begun()]);
    return { offer, begun: new Set(begun) };
  }, [installed.size]);
  if (!value) return null;
  const refresh = (): void => {
    setSaid('');
    fetchOffer(deps(store), AbortSignal.timeout(60_000), today()).then(
      ({ pairs }) => {
        setSaid(text('modelsRefreshed', pairs.length));
        reload();
      },
      (error: unknown) => setSaid(textOf('fault', error instanceof EngineError ? error.fault : 'crashed')),
    );
  };
  return (
    <details>
      <summary>{text('modelsMore')}</summary>
      <p class="quiet small">{text('modelsDate', value.offer.date)}</p>
      <ul class="rows">
        {choicesOf(value.offer, installed, into).map((choice) => (
          <ModelDownload key={pairId(choice)} choice={choice} begun={choice.pairs.some((pair) => value.begun.has(pairId(pair)))} store={store} onInstalled={onInstalled} />
        ))}
      </ul>
      <p class="quiet small">{text('modelsPivot')}</p>
      <button type="button" class="button" onClick={refresh}>
        {text('modelsRefresh', new URL(catalog.records).host)}
      </button>
      <p role="status">{said}</p>
    </details>
  );
}
