import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { call } from '../messages/call';
import type { ReportedItem } from '../messages/report';
import type { StoredRule } from '../settings/rules';

interface Props {
  site: string;
  item: ReportedItem;
}

/** Lets the reader make a rule of what they see: never mark this wording, or anything on this site. */
export function RuleButtons({ site, item }: Props) {
  const [done, setDone] = useState(false);
  const add = async (rule: StoredRule): Promise<void> => {
    await call('rule.add', { rule });
    setDone(true);
  };
  const wording = item.evidence.find(({ source }) => source === 'label')?.quote ?? '';
  if (done) return <p role="status">{text('ruleMade')}</p>;
  return (
    <div class="rules">
      {wording && (
        <button type="button" class="button plain" onClick={() => void add({ verdict: 'never', match: 'wording', value: wording.slice(0, 300) })}>
          {text('ruleNeverWording')}
        </button>
      )}
      <button type="button" class="button plain" onClick={() => void add({ verdict: 'never', match: 'site', value: site })}>
        {text('ruleNeverSite')}
      </button>
    </div>
  );
}
