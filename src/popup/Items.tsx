import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { callPage } from '../messages/call';
import type { PageReport, ReportedItem } from '../messages/report';
import { DegreeIcon } from '../marks/icons';
import { ReasonCard } from '../marks/ReasonCard';
import { titleOf } from '../marks/words';
import { useTranslatedLabels } from '../ui/translation/labels';
import type { TranslatedLabel } from '../ui/translation/labels';
import { RuleButtons } from './RuleButtons';

const firstShown = 6;

/** The items of a page that somebody says something about, with the reasons. */
export function Items({ tabId, site, report }: { tabId: number; site: string; report: PageReport }) {
  const [all, setAll] = useState(false);
  const labels = useTranslatedLabels(tabId);
  const marked = report.items.filter((item) => item.degree !== 'none');
  const denied = report.items.filter((item) => item.degree === 'none');
  const listed = [...marked, ...denied];
  const shown = all ? listed : listed.slice(0, firstShown);
  return (
    <section aria-labelledby="items-title">
      <h2 id="items-title">{marked.length === 0 ? text('itemsNone') : marked.length === 1 ? text('itemsOne') : text('itemsMany', marked.length)}</h2>
      {marked.length === 0 && <p class="quiet small">{text('itemsNoneHelp')}</p>}
      {report.marksHidden && <p class="notice small">{text('itemsHidden')}</p>}
      {report.partial && <p class="notice small">{text('itemsPartial')}</p>}
      {report.ignored > 0 && <p class="quiet small">{text('itemsIgnored', report.ignored)}</p>}
      <ul class="items">
        {shown.map((item) => (
          <ItemRow key={item.id} tabId={tabId} site={site} item={item} translated={(quote) => labels.get(quote)} />
        ))}
      </ul>
      {listed.length > shown.length && (
        <button type="button" class="button plain" onClick={() => setAll(true)}>
          {text('itemsAll', listed.length)}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  tabId: number;
  site: string;
  item: ReportedItem;
  translated: (quote: string) => TranslatedLabel | undefined;
}

function ItemRow({ tabId, site, item, translated }: RowProps) {
  const [open, setOpen] = useState(false);
  const [lost, setLost] = useState(false);
  const show = (): void => {
    callPage(tabId, 'item.show', { id: item.id }).then(
      (found) => setLost(!found),
      () => setLost(true),
    );
  };
  return (
    <li>
      <div class="item-row">
        <button type="button" class="item-show" onClick={show} title={text('itemShow')}>
          <DegreeIcon degree={item.degree} />
          <span class="item-words">
            <span class="item-title">{titleOf(item)}</span>
            <bdi class="item-name">{item.name}</bdi>
          </span>
        </button>
        <button type="button" class="button plain why" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text('itemWhy')}
          <span class="hidden-text"> {item.name}</span>
        </button>
      </div>
      {lost && <p class="notice small">{text('itemLost')}</p>}
      {open && (
        <div class="reasons">
          <ReasonCard item={item} translated={translated} />
          <RuleButtons site={site} item={item} />
        </div>
      )}
    </li>
  );
}
