import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import type { SettingsView } from '../messages/protocol';

/** What was chosen for single sites, with a way back to the general settings. */
export function Sites({ view, onView }: { view: SettingsView; onView: (view: SettingsView) => void }) {
  const sites = Object.entries(view.sites);
  const remove = (host: string): void => void call('site.change', { host, patch: null }).then(onView);
  return (
    <section class="sheet" aria-labelledby="sites-title">
      <h2 id="sites-title">{text('sitesTitle')}</h2>
      {sites.length === 0 && <p class="quiet">{text('sitesNone')}</p>}
      <ul class="rows">
        {sites.slice(0, 500).map(([host, site]) => (
          <li key={host}>
            <bdi class="row-name">{host}</bdi>
            <span class="quiet">
              {site.mode && textOf('mode', site.mode)} {site.marks === false && text('sitesMarksOff')}
            </span>
            <button type="button" class="button plain" onClick={() => remove(host)}>
              {text('remove')}
              <span class="hidden-text"> {host}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
