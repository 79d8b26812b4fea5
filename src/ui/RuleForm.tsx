import { useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import type { StoredRule } from '../settings/rules';

const verdicts = ['always', 'never'] as const;
const matches = ['site', 'author', 'wording'] as const;

interface Props {
  onAdd: (rule: StoredRule) => Promise<unknown>;
  /** What is offered as the value of a rule of each kind. */
  offered?: Partial<Record<StoredRule['match'], string>>;
}

/** Makes one rule of the reader's own: always or never mark a site, an author or a wording. */
export function RuleForm({ onAdd, offered = {} }: Props) {
  const [verdict, setVerdict] = useState<StoredRule['verdict']>('never');
  const [match, setMatch] = useState<StoredRule['match']>('site');
  const [value, setValue] = useState(offered.site ?? '');
  const choose = (next: StoredRule['match']): void => {
    setMatch(next);
    if (Object.keys(offered).length > 0) setValue(offered[next] ?? '');
  };
  const add = (event: Event): void => {
    event.preventDefault();
    if (!value.trim()) return;
    // Emptied at once: what is typed while this one is saved is the next one. Given back where it could not be saved.
    setValue('');
    void onAdd({ verdict, match, value: value.trim() }).catch(() => setValue((typed) => typed || value));
  };
  return (
    <form class="rule-form" onSubmit={add}>
      <select aria-label={text('rulesVerdict')} value={verdict} onChange={(event) => setVerdict(event.currentTarget.value as StoredRule['verdict'])}>
        {verdicts.map((word) => (
          <option key={word} value={word}>
            {textOf('option', `rule_${word}`)}
          </option>
        ))}
      </select>
      <select aria-label={text('rulesMatch')} value={match} onChange={(event) => choose(event.currentTarget.value as StoredRule['match'])}>
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
  );
}
