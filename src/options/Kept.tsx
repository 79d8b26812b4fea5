import { text, uiLanguage } from '../i18n/text';
import { call } from '../messages/call';
import { sessionStore } from '../platform/session';
import { keptCharacters } from '../reading/job';
import { useAsync } from '../ui/useAsync';

/** How much of finished summaries and translations is kept, and a way to forget it. */
export function Kept() {
  const { value: characters, reload } = useAsync(() => keptCharacters(sessionStore), []);
  if (characters === null) return null;
  const forget = (): void => void call('reading.forget', {}).then(reload);
  return (
    <section class="sheet" aria-labelledby="kept-title">
      <h2 id="kept-title">{text('keptTitle')}</h2>
      <p class="quiet">{text('keptIntro')}</p>
      <div class="button-row">
        <span role="status">{text('keptSize', characters.toLocaleString(uiLanguage()))}</span>
        <button type="button" class="button" onClick={forget}>
          {text('keptClear')}
        </button>
      </div>
    </section>
  );
}
