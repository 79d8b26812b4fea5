import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import type { SettingsView } from '../messages/protocol';
import { sections } from '../settings/field';
import type { Field, Section } from '../settings/field';
import { fields, settingNames } from '../settings/schema';
import type { SettingName } from '../settings/schema';
import { codeOf } from '../reading/engines/bergamot/models';
import { readingLanguage } from '../ui/languages';
import { SettingControl } from '../ui/SettingControl';
import { useAsync } from '../ui/useAsync';
import { EngineTest } from './EngineTest';
import { impossibleHere } from './impossible';
import { Kept } from './Kept';
import { Models } from './Models';
import { Rules } from './Rules';
import { Sites } from './Sites';
import { Transfer } from './Transfer';
import { TrialAccess } from './TrialAccess';

/** All settings, drawn from the schema; each is stored at once. */
export function Options() {
  const { value: loaded, failed, reload } = useAsync(() => call('settings.get', {}), []);
  const [changed, setChanged] = useState<SettingsView | null>(null);
  const view = changed ?? loaded;
  if (failed) return <p class="notice bad">{text('popupFailed')}</p>;
  if (!view) return <main aria-busy="true" />;
  const again = (): void => {
    setChanged(null);
    reload();
  };
  return (
    <main>
      <h1>{text('optionsTitle')}</h1>
      {view.newer && <p class="notice">{text('settingsNewer')}</p>}
      {view.problems.length > 0 && <p class="notice">{text('settingsHealed', view.problems.join(', '))}</p>}
      {sections.map((section) => (
        <SectionOf key={section} section={section} view={view} onView={setChanged} />
      ))}
      <Models into={codeOf(readingLanguage(view.values['reading.language']))} />
      <Kept />
      <Rules view={view} onView={setChanged} />
      <Sites view={view} onView={setChanged} />
      <Transfer onImported={again} />
    </main>
  );
}

function SectionOf({ section, view, onView }: { section: Section; view: SettingsView; onView: (view: SettingsView) => void }) {
  const save = async (name: SettingName, value: unknown): Promise<void> => onView(await call('settings.change', { name, value }));
  const shown = settingNames.filter((name) => {
    const { section: place, when } = fields[name] as Field<unknown>;
    return place === section && (!when || when.is.includes(String(view.values[when.field as SettingName])));
  });
  return (
    <section class="sheet" aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{textOf('section', section)}</h2>
      {section === 'engines' && <p class="quiet">{text('enginesIntro')}</p>}
      {shown.map((name) => (
        <SettingControl key={name} name={name} field={fields[name] as Field<unknown>} value={view.values[name]} without={impossibleHere(name)} onChange={(value) => save(name, value)} />
      ))}
      {section === 'reading' && view.values['reading.summariser'] === 'trial' && <TrialAccess />}
      {section === 'engines' && <EngineTest values={view.values} />}
    </section>
  );
}
