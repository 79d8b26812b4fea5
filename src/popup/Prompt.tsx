import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import type { PromptEffect, TabState } from '../messages/protocol';
import { modes } from '../consent/types';
import type { Mode } from '../consent/types';

interface Props {
  tabId: number;
  state: TabState;
  onChange: () => void;
}

/** How a prompt was answered, in words: `words:<lang>`, `api:<product>` or `rule:<name>`. */
function wayOf(way: string): string {
  const [kind, name = ''] = way.split(/:(.*)/s);
  if (kind === 'api') return text('promptWay_api', name);
  return kind === 'rule' ? text('promptWay_rule', name) : text('promptWay_words');
}

/** What was done about the site's cookie prompt, and what the reader wants on this site. */
export function Prompt({ tabId, state, onChange }: Props) {
  const { prompt, settings } = state;
  const [effect, setEffect] = useState<PromptEffect | null>(null);
  const site = state.site!;
  const told = (change: Promise<PromptEffect>): Promise<void> => change.then(setEffect, () => setEffect('later')).then(onChange);
  const change = (value: string): void => {
    const patch = value === '' ? { mode: null, purposes: null } : { mode: value as Mode, purposes: null };
    void told(call('site.change', { host: site, patch }).then(() => call('prompt.apply', { tabId })));
  };
  const undo = (): void => void told(call('prompt.undo', { tabId }));
  const acted = prompt && (prompt.status === 'verified' || prompt.status === 'done');
  return (
    <section class="prompt" aria-labelledby="prompt-title">
      <h2 id="prompt-title">{text('promptTitle')}</h2>
      <p>
        {prompt ? textOf('promptStatus', acted ? `${prompt.status}_${prompt.choice}` : prompt.status) : text('promptStatus_none')}
        {prompt?.reason && <span class="quiet"> {textOf('promptReason', prompt.reason)}</span>}
      </p>
      {acted && (
        <p class="quiet small">
          {wayOf(prompt.way)} {prompt.stored.length > 0 && <bdi>{text('promptStored', prompt.stored.join(', '))}</bdi>}
        </p>
      )}
      <div class="prompt-row">
        <label>
          <span class="small quiet">{text('promptHere')}</span>
          <select value={settings.own.mode ?? ''} onChange={(event) => change(event.currentTarget.value)}>
            <option value="">{text('promptGeneral')}</option>
            {modes
              .filter((mode) => mode !== 'unset')
              .map((mode) => (
                <option key={mode} value={mode}>
                  {textOf('mode', mode)}
                </option>
              ))}
          </select>
        </label>
        {acted && (
          <button type="button" class="button" onClick={undo} title={text('promptUndoHelp')}>
            {text('promptUndo')}
          </button>
        )}
      </div>
      <p class="small" role="status">
        {effect && effect !== 'none' && textOf('promptEffect', effect)}
      </p>
    </section>
  );
}
