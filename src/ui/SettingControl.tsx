import { useId, useState } from 'preact/hooks';
import { text, textOf } from '../i18n/text';
import type { Field } from '../settings/field';
import { nameOfLanguage, readingLanguages } from './languages';

interface Props {
  name: string;
  field: Pick<Field<unknown>, 'control' | 'help'>;
  value: unknown;
  /** Choices that are not offered, unless they are chosen already. */
  without?: readonly string[];
  /** Resolves when stored; rejects when the value was refused. */
  onChange: (value: unknown) => Promise<void>;
}

/** One setting, drawn by the kind of its field and stored at once. */
export function SettingControl({ name, field, value, without = [], onChange }: Props) {
  const id = useId();
  const [state, setState] = useState<'' | 'saved' | 'refused'>('');
  const change = (next: unknown): void => {
    onChange(next).then(
      () => setState('saved'),
      () => setState('refused'),
    );
  };
  return (
    <div class={`setting ${field.control.as}`}>
      <Input id={id} name={name} field={field} value={value} without={without} change={change} describedBy={field.help ? `${id}-help` : undefined} />
      {field.help && (
        <p id={`${id}-help`} class="quiet small">
          {textOf('settingHelp', name)}
        </p>
      )}
      <span role="status" class={`small ${state === 'refused' ? 'bad-text' : 'good-text'}`}>
        {state === 'saved' && text('saved')}
        {state === 'refused' && text('notSaved')}
      </span>
    </div>
  );
}

const inputTypes = { secret: 'password', address: 'url', text: 'text' } as const;

interface InputProps {
  id: string;
  name: string;
  field: Props['field'];
  value: unknown;
  without: readonly string[];
  change: (value: unknown) => void;
  describedBy: string | undefined;
}

function Input({ id, name, field: { control }, value, without, change, describedBy }: InputProps) {
  const offered = 'options' in control ? control.options.filter((option) => option === value || !without.includes(option)) : [];
  const label = textOf('setting', name);
  if (control.as === 'switch') {
    return (
      <label>
        <input type="checkbox" id={id} checked={value === true} aria-describedby={describedBy} onChange={(event) => change(event.currentTarget.checked)} /> {label}
      </label>
    );
  }
  if (control.as === 'choice' || control.as === 'choices') {
    return <Options name={name} label={label} options={offered} many={control.as === 'choices'} value={value} change={change} describedBy={describedBy} />;
  }
  return (
    <>
      <label for={id}>{label}</label>
      {control.as === 'language' ? (
        <select id={id} value={String(value)} aria-describedby={describedBy} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{text('languageBrowser')}</option>
          {readingLanguages.map((tag) => (
            <option key={tag} value={tag}>
              {nameOfLanguage(tag)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={inputTypes[control.as] as 'text'}
          value={String(value)}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          aria-describedby={describedBy}
          onChange={(event) => change(event.currentTarget.value.trim())}
        />
      )}
    </>
  );
}

interface OptionsProps {
  name: string;
  label: string;
  options: readonly string[];
  many: boolean;
  value: unknown;
  change: (value: unknown) => void;
  describedBy: string | undefined;
}

function Options({ name, label, options, many, value, change, describedBy }: OptionsProps) {
  const chosen = many ? (value as string[]) : [value as string];
  const pick = (option: string, on: boolean): void => {
    if (!many) change(option);
    else change(on ? [...chosen, option] : chosen.filter((other) => other !== option));
  };
  // "Not chosen yet" is a state, not something to choose.
  const offered = options.filter((option) => option !== 'unset');
  return (
    <fieldset aria-describedby={describedBy}>
      <legend>{label}</legend>
      {offered.map((option) => (
        <label key={option}>
          <input type={many ? 'checkbox' : 'radio'} name={name} value={option} checked={chosen.includes(option)} onChange={(event) => pick(option, event.currentTarget.checked)} />{' '}
          {textOf('option', `${name}_${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
