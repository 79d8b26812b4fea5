import { directionOf, text, textOf } from '../i18n/text';
import type { ReportedItem } from '../messages/report';
import { DegreeIcon } from './icons';
import { assuranceOf, titleOf } from './words';

interface Props {
  item: ReportedItem;
  /** A label in the reader's language, where it was translated. */
  translated?: (quote: string) => { text: string; lang: string } | undefined;
  onClose?: () => void;
  /** Shows the item's picture, which is dimmed or blurred. */
  onReveal?: () => void;
}

/** Why an item is marked: what, how much, who says so, where, in the page's own words. */
export function ReasonCard({ item, translated, onClose, onReveal }: Props) {
  return (
    <div class="reason" role="group" aria-label={titleOf(item)}>
      <div class="reason-head">
        <DegreeIcon degree={item.degree} />
        <strong>{titleOf(item)}</strong>
        {onClose && (
          <button type="button" class="close" aria-label={text('close')} onClick={(event) => event.isTrusted && onClose()}>
            ×
          </button>
        )}
      </div>
      {item.name && (
        <p class="reason-name">
          <bdi>{item.name}</bdi>
        </p>
      )}
      {item.conflict && <p class="reason-conflict">{text('reasonConflict')}</p>}
      <ul class="reason-evidence">
        {item.evidence.map((evidence, index) => (
          <li key={index}>
            <span class="reason-where">{text('reasonWhere', textOf('source', evidence.source), textOf('place', evidence.place))}</span>
            <q>
              <bdi>{evidence.field ? `${evidence.field}: ${evidence.quote}` : evidence.quote}</bdi>
            </q>
            <Translation of={translated?.(evidence.quote)} />
            {evidence.tool && <span class="reason-tool">{text('reasonTool', evidence.tool)}</span>}
            {evidence.scope !== 'item' && <span class="reason-tool">{text(evidence.scope === 'site' ? 'reasonScopeSite' : 'reasonScopePage')}</span>}
          </li>
        ))}
      </ul>
      {onReveal && (
        <button type="button" class="reveal" onClick={(event) => event.isTrusted && onReveal()}>
          {text('markReveal')}
        </button>
      )}
      <p class="reason-assurance">{assuranceOf(item)}</p>
    </div>
  );
}

function Translation({ of }: { of: { text: string; lang: string } | undefined }) {
  if (!of) return null;
  return (
    <bdi class="reason-translated" lang={of.lang} dir={directionOf(of.lang)}>
      {of.text}
    </bdi>
  );
}
