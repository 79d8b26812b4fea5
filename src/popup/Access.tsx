import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { requestAccess } from '../platform/access';

/** Asks for access to websites where the browser has not granted it; the request must come straight from the click. */
export function Access({ onGranted }: { onGranted: () => void }) {
  const [refused, setRefused] = useState(false);
  const ask = (): void => {
    void requestAccess().then((granted) => (granted ? onGranted() : setRefused(true)));
  };
  return (
    <section class="notice">
      <p>{text(refused ? 'accessRefused' : 'accessNeeded')}</p>
      <button type="button" class="button primary" onClick={ask}>
        {text('accessAllow')}
      </button>
    </section>
  );
}
