import type { Preference } from '../consent/types';
import type { SettingsDocument, SiteSettings } from './document';

/** What holds on one site: the site's own choice over the general one. */
export interface EffectiveSettings {
  preference: Preference;
  marks: 'word' | 'icon' | 'off';
  pictures: 'show' | 'dim' | 'blur';
  /** Which of them the reader chose for this site alone. */
  own: SiteSettings;
}

/** Settings in force on a site (`host` as siteOf gives it). */
export function settingsFor(document: SettingsDocument, host: string | null): EffectiveSettings {
  const own = (host !== null && document.sites.get(host)) || {};
  const { values } = document;
  const mode = own.mode ?? values['prompts.mode'];
  const purposes = own.mode ? (own.purposes ?? []) : values['prompts.purposes'];
  return {
    preference: { mode, purposes: mode === 'necessary' ? purposes : [] },
    marks: own.marks === false ? 'off' : values['marks.style'],
    pictures: own.marks === false ? 'show' : values['marks.pictures'],
    own,
  };
}
