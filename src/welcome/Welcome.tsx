import { text } from '../i18n/text';
import { call } from '../messages/call';
import { fields } from '../settings/schema';
import type { SettingName } from '../settings/schema';
import type { Field } from '../settings/field';
import { SettingControl } from '../ui/SettingControl';
import { useAsync } from '../ui/useAsync';
import { SiteAccess } from './SiteAccess';

const asked: SettingName[] = ['prompts.mode', 'prompts.purposes', 'reading.language'];

/** The first page after install: what the reader wants done with prompts, in which language, and access to websites. */
export function Welcome() {
  const { value: view, failed, reload } = useAsync(() => call('settings.get', {}), []);
  const save = (name: SettingName, value: unknown): Promise<void> => call('settings.change', { name, value }).then(reload);
  return (
    <main>
      <img src="/icons/128.png" width="64" height="64" alt="" />
      <h1>{text('welcomeTitle')}</h1>
      <p class="lead">{text('welcomeLead')}</p>
      <p class="notice promise">{text('welcomePromise')}</p>
      {failed && <p class="notice bad">{text('popupFailed')}</p>}
      <SiteAccess />
      {view && (
        <section class="sheet">
          {asked
            .filter((name) => name !== 'prompts.purposes' || view.values['prompts.mode'] === 'necessary')
            .map((name) => (
              <SettingControl key={name} name={name} field={fields[name] as Field<unknown>} value={view.values[name]} onChange={(value) => save(name, value)} />
            ))}
        </section>
      )}
      <p class="quiet">{text('welcomeEnd')}</p>
    </main>
  );
}
