import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { hasAccess, requestAccess } from '../platform/access';
import { useAsync } from '../ui/useAsync';

/** Asks for access to websites where the browser did not grant it with the installation. */
export function SiteAccess() {
  const { value: granted, reload } = useAsync(hasAccess, []);
  const [refused, setRefused] = useState(false);
  if (granted === null) return null;
  if (granted) return <p class="quiet">{text('welcomeAccessGranted')}</p>;
  const ask = (): void => void requestAccess().then((yes) => (yes ? reload() : setRefused(true)));
  return (
    <section class="notice access">
      <p>{text(refused ? 'accessRefused' : 'accessNeeded')}</p>
      <button type="button" class="button primary" onClick={ask}>
        {text('accessAllow')}
      </button>
    </section>
  );
}
