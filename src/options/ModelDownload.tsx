import { useRef, useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { downloadModel } from '../reading/engines/bergamot/download';
import { pairId } from '../reading/engines/bergamot/models';
import type { ModelStore } from '../reading/engines/bergamot/store';
import { EngineError } from '../reading/types';
import { nameOfPair } from './Models';

interface Props {
  pair: { from: string; to: string; megabytes: number };
  store: ModelStore;
  onInstalled: () => void;
}

/** One pair that can be downloaded: its size before, progress and cancel while, the fault after. A later try goes on where this one stopped. */
export function ModelDownload({ pair, store, onInstalled }: Props) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const control = useRef<AbortController | null>(null);
  const start = (): void => {
    control.current = new AbortController();
    setShare(0);
    setFault('');
    downloadModel(pair, { fetch: (input, init) => fetch(input, init), store }, control.current.signal, setShare)
      .then(onInstalled, (error: unknown) => setFault(error instanceof EngineError && error.fault !== 'aborted' ? `${textOf('fault', error.fault)} ${error.detail}` : text('translationCancelled')))
      .finally(() => setShare(null));
  };
  return (
    <li data-pair={pairId(pair)}>
      <span class="row-name">{nameOfPair(pair)}</span>
      <span class="quiet">{text('modelSize', pair.megabytes.toFixed(1))}</span>
      {share === null ? (
        <button type="button" class="button" onClick={start}>
          {text('modelDownload')}
          <span class="hidden-text"> {nameOfPair(pair)}</span>
        </button>
      ) : (
        <>
          <progress max={1} value={share} aria-label={nameOfPair(pair)} />
          <button type="button" class="button" onClick={() => control.current?.abort()}>
            {text('cancel')}
          </button>
        </>
      )}
      <span role="status" class="bad-text">
        {fault}
      </span>
    </li>
  );
}
