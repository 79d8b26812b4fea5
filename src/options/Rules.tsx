import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import type { SettingsView } from '../messages/protocol';

const verdicts = ['always', 'never'] as const;
const matches = ['site', 'author', 'wording'] as const;

/** The reader's own rules: always or never mark a site, an author or a wording. */
export function Rules({ view, onView }: { view: SettingsView; onView: (view: SettingsView) => void }) {
  const [verdict, setVerdict] = useState<string>('never');
  const [match, setMatch] = useState<string>('site');
  const [value, setValue] = useState('');
  const save = (rules: unknown[]): Promise<void> => call('settings.rules', { rules }).then(onView);
  const add = (event: Event): void => {
    event.preventDefault();
    if (value.trim()) void save([...view.rules, { verdict, match, value: value.trim() }]).then(() => setValue(''));
  };
  return (
    <section class="sheet" aria-labelledby="rules-title">
      <h2 id="rules-title">{text('rulesTitle')}</h2>
      <p class="quiet">{text('rulesIntro')}</p>
      <ul class="rows">
        {view.rules.map((rule, index) => (
          <li key={index}>
            <span>
              {textOf('option', `rule_${rule.verdict}`)} · {textOf('option', `rule_${rule.match}`)}
            </span>
            <bdi class="row-name">{rule.value}</bdi>
            <button type="button" class="button plain" onClick={() => void save(view.rules.filter((_, other) => other !== index))}>
              {text('remove')}
              <span class="hidden-text"> {rule.value}</span>
            </button>
          </li>
        ))}
      </ul>
      <form class="rule-form" onSubmit={add}>
        <select aria-label={text('rulesVerdict')} value={verdict} onChange={(event) => setVerdict(event.currentTarget.value)}>
          {verdicts.map((word) => (
            <option key={word} value={word}>
              {textOf('option', `rule_${word}`)}
            </option>
          ))}
        </select>
        <select aria-label={text('rulesMatch')} value={match} onChange={(event) => setMatch(event.currentTarget.value)}>
          {matches.map((word) => (
            <option key={word} value={word}>
              {textOf('option', `rule_${word}`)}
            </option>
          ))}
        </select>
        <input type="text" aria-label={text('rulesValue')} maxLength={300} value={value} onInput={(event) => setValue(event.currentTarget.value)} />
        <button type="submit" class="button">
          {text('rulesAdd')}
        </button>
      </form>
    </section>
  );
}
