import { text, textOf } from '../i18n/text';
import { call } from '../messages/call';
import type { SettingsView } from '../messages/protocol';
import { RuleForm } from '../ui/RuleForm';

/** The reader's own rules: always or never mark a site, an author or a wording. */
export function Rules({ view, onView }: { view: SettingsView; onView: (view: SettingsView) => void }) {
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
            <button type="button" class="button plain" onClick={() => void call('rule.remove', { rule }).then(onView)}>
              {text('remove')}
              <span class="hidden-text"> {rule.value}</span>
            </button>
          </li>
        ))}
      </ul>
      <RuleForm onAdd={(rule) => call('rule.add', { rule }).then(onView)} />
    </section>
  );
}
