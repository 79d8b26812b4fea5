import type { RefObject } from 'preact';
import { text, textOf } from '../i18n/text';
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
}

/** All marks of a page, and the reason card of the one that is open. Positions are set by the watcher. */
export function MarkLayer({ targets, style, dir, openId, layer, onToggle, onClose }: Props) {
  return (
    <div
      class={`layer ${style}`}
      ref={layer}
      dir={dir}
      role="region"
      aria-label={text('marksRegion')}
      onKeyDown={(event) => event.isTrusted && event.key === 'Escape' && onClose()}
    >
      {targets.map(({ item }) => (
        <div class="spot" data-id={item.id} key={item.id}>
          <button
            type="button"
            class={`mark ${item.degree}`}
            aria-expanded={openId === item.id}
            aria-label={text('markLabel', titleOf(item), item.name)}
            title={titleOf(item)}
            onClick={(event) => event.isTrusted && onToggle(item.id)}
          >
            <DegreeIcon degree={item.degree} />
            {style === 'word' && <span class="word">{textOf('mark', `short_${item.degree}`)}</span>}
          </button>
          {openId === item.id && <ReasonCard item={item} onClose={onClose} />}
        </div>
      ))}
    </div>
  );
}
