import type { RefObject } from 'preact';
import { text, textOf } from '../i18n/text';
import type { ReportedItem } from '../messages/report';
import { DegreeIcon } from './icons';
import { ReasonCard } from './ReasonCard';
import type { MarkStyle, MarkTarget } from './types';
import { titleOf } from './words';

interface Props {
  targets: MarkTarget[];
  style: MarkStyle;
  dir: 'ltr' | 'rtl';
  openId: string | null;
  layer: RefObject<HTMLDivElement | null>;
  onToggle: (id: string) => void;
  onClose: () => void;
  /** Whether an item's picture is dimmed or blurred now. */
  isVeiled: (id: string) => boolean;
  onReveal: (id: string) => void;
}

/** Said of the whole page or site alone: weaker, and drawn so. */
const isWider = ({ evidence }: ReportedItem): boolean => evidence[0] !== undefined && evidence[0].scope !== 'item' && evidence[0].source !== 'user';

/** All marks of a page, and the reason card of the one that is open. Positions are set by the watcher. */
export function MarkLayer({ targets, style, dir, openId, layer, onToggle, onClose, isVeiled, onReveal }: Props) {
  return (
    <div
      class={`layer ${style}`}
      ref={layer}
      dir={dir}
      role="region"
      aria-label={text('marksRegion')}
    >
      {targets.map(({ item }) => (
        <div class="spot" data-id={item.id} key={item.id}>
          <button
            type="button"
            class={`mark ${item.degree}${isWider(item) ? ' wider' : ''}`}
            aria-expanded={openId === item.id}
            aria-label={text('markLabel', titleOf(item), item.name)}
            title={titleOf(item)}
            onClick={(event) => event.isTrusted && onToggle(item.id)}
          >
            <DegreeIcon degree={item.conflict ? 'unknown' : item.degree} />
            {style === 'word' && <span class="word">{item.conflict ? text('markDisputed') : textOf('mark', `short_${item.degree}`)}</span>}
          </button>
          {openId === item.id && <ReasonCard item={item} onClose={onClose} {...(isVeiled(item.id) ? { onReveal: () => onReveal(item.id) } : {})} />}
        </div>
      ))}
    </div>
  );
}
