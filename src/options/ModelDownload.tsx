import { useRef, useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { downloadModel } from '../reading/engines/bergamot/download';
import { pairId } from '../reading/engines/bergamot/models';
import type { Choice } from '../reading/engines/bergamot/offer';
import type { ModelStore } from '../reading/engines/bergamot/store';
import { EngineError } from '../reading/types';
import { nameOfPair } from './Models';

interface Props {
  choice: Choice;
  /** A part of it is on the device from an earlier try. */
  begun: boolean;
  store: ModelStore;
  onInstalled: () => void;
}

const deps = (store: ModelStore) => ({ fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init), store });

/** Downloads every model of a choice one after the other; the share is of all of them together. */
async function downloadAll({ pairs, megabytes }: Choice, store: ModelStore, signal: AbortSignal, onShare: (share: number) => void): Promise<void> {
  let before = 0;
  for (const pair of pairs) {
    const start = before;
    await downloadModel(pair, deps(store), signal, (share) => onShare((start + share * pair.megabytes) / megabytes));
    before += pair.megabytes;
  }
}

/** What can be downloaded: its size before, progress and cancel while, the fault after. A later try goes on where this one stopped. */
export function ModelDownload({ choice, begun, store, onInstalled }: Props) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const control = useRef<AbortController | null>(null);
  const name = nameOfPair(choice);
  const start = (): void => {
    control.current = new AbortController();
    setShare(0);
    setFault('');
    downloadAll(choice, store, control.current.signal, setShare)
      .then(onInstalled, (error: unknown) => setFault(error instanceof EngineError && error.fault !== 'aborted' ? `${textOf('fault', error.fault)} ${error.detail}` : text('translationCancelled')))
      .finally(() => setShare(null));
  };
  const size = choice.megabytes.toFixed(1);
  return (
    <li data-pair={pairId(choice)}>
      <span class="row-name">{name}</span>
      <span class="quiet">{choice.pairs.length > 1 ? text('modelsPivotSize', size) : text('modelSize', size)}</span>
      {share === null ? (
        <button type="button" class="button" onClick={start}>
          {text(begun || fault ? 'modelResume' : 'modelDownload')}
          <span class="hidden-text"> {name}</span>
        </button>
      ) : (
        <>
          <progress max={1} value={share} aria-label={name} />
          <span class="small quiet">{Math.round(share * 100)} %</span>
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
