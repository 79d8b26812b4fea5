import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { importModel } from '../reading/engines/bergamot/import';
import { modelDatabase } from '../reading/engines/bergamot/indexeddb';
import { catalog, pairId } from '../reading/engines/bergamot/models';
import type { Model } from '../reading/engines/bergamot/models';
import { ModelStore } from '../reading/engines/bergamot/store';
import { nameOfLanguage } from '../ui/languages';
import { useAsync } from '../ui/useAsync';
import { ModelOffer } from './ModelOffer';

const store = new ModelStore(modelDatabase());

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
export const nameOfPair = ({ from, to }: { from: string; to: string }): string => `${nameOfLanguage(from)} → ${nameOfLanguage(to)}`;
const sizeOf = (model: Model): number => model.files.reduce((sum, file) => sum + file.size, 0);

/** The models of the bundled translator: what is installed and how large, what can be downloaded from where, import from files. */
export function Models({ into }: { into: string }) {
  const { value, reload } = useAsync(async () => ({ installed: await store.installed(), used: await store.used() }), []);
  const [result, setResult] = useState('');
  if (!value) return null;
  const { installed, used } = value;
  const have = new Set(installed.map(pairId));

  const remove = (pair: string): void => void store.remove(pair).then(reload);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const files = await Promise.all([...(input.files ?? [])].map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })));
    input.value = '';
    const outcome = await importModel(files, store);
    setResult('problem' in outcome ? textOf('modelProblem', outcome.problem) : text('modelImported', outcome.pair));
    reload();
  };

  return (
    <section class="sheet" aria-labelledby="models-title">
      <h2 id="models-title">{text('modelsTitle')}</h2>
      <p class="quiet">{text('modelsIntro', new URL(catalog.files).host, new URL(catalog.records).host)}</p>
      <ul class="rows">
        {installed.map((model) => (
          <li key={pairId(model)}>
            <span class="row-name">{nameOfPair(model)}</span>
            <span class="quiet">{text('modelSize', megabytes(sizeOf(model)))}</span>
            <button type="button" class="button plain" onClick={() => remove(pairId(model))}>
              {text('remove')}
              <span class="hidden-text"> {nameOfPair(model)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>{text('modelsUsed', megabytes(used))}</p>
      <ModelOffer store={store} installed={have} into={into} onInstalled={reload} />
      <label>
        {text('modelImport')} <input type="file" multiple accept=".bin,.spm" onChange={(event) => void take(event.currentTarget)} />
      </label>
      <p role="status">{result}</p>
    </section>
  );
}
