import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { hasTrial, mayHaveTrial, requestTrial } from '../platform/trial';
import { useAsync } from '../ui/useAsync';

/** Asks for the use of Firefox's own models; the request must come straight from the click. */
export function TrialAccess() {
  const { value: granted, reload } = useAsync(hasTrial, []);
  const [refused, setRefused] = useState(false);
  if (!mayHaveTrial() || granted === null) return null;
  const ask = (): void => {
    void requestTrial().then((given) => {
      setRefused(!given);
      reload();
    });
  };
  return (
    <div class="setting">
      <p class="quiet small">{text('trialIntro')}</p>
      {!granted && (
        <button type="button" class="button" onClick={ask}>
          {text('trialAllow')}
        </button>
      )}
      <p role="status">{granted ? text('trialAllowed') : refused && text('trialRefused')}</p>
    </div>
  );
}
