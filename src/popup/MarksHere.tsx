import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { call } from '../messages/call';
import type { PageReport } from '../messages/report';
import type { SiteSettings } from '../settings/document';
import { RuleForm } from '../ui/RuleForm';

interface Props {
  site: string;
  own: SiteSettings;
  report: PageReport;
  onChange: () => void;
}

/** What the reader wants marked on this site: nothing at all, or by a rule of their own. */
export function MarksHere({ site, own, report, onChange }: Props) {
  const [made, setMade] = useState(false);
  const switchOff = async (off: boolean): Promise<void> => {
    await call('site.change', { host: site, patch: { marks: off ? false : null } });
    onChange();
  };
  return (
    <section class="marks-here" aria-label={text('section_marks')}>
      <label>
        <input type="checkbox" checked={own.marks === false} onChange={(event) => void switchOff(event.currentTarget.checked)} /> {text('marksHereOff')}
      </label>
      <details>
        <summary>{text('rulesPage')}</summary>
        <RuleForm
          offered={{ site, author: report.byline.slice(0, 100), wording: '' }}
          onAdd={async (rule) => {
            await call('rule.add', { rule });
            setMade(true);
            onChange();
          }}
        />
        {made && <p role="status">{text('ruleMade')}</p>}
      </details>
      {!report.headerSeen && <p class="quiet small">{text('itemsHeaderUnseen')}</p>}
    </section>
  );
}
