/** What stands below the popup's first picture; loaded after it. */
import { browser } from '../platform/browser';
import { text } from '../i18n/text';
import { TranslationPanel } from '../ui/translation/TranslationPanel';

export { MarksHere } from './MarksHere';
export { Prompt } from './Prompt';
export { WrittenSummary } from './WrittenSummary';

const openReader = (tabId: number): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL(`src/reader/index.html?tab=${tabId}`) });

/** Translation in the popup, with the way to the reading page where there is something long to read. */
export function Translation({ tabId, hasArticle }: { tabId: number; hasArticle: boolean }) {
  return (
    <TranslationPanel tabId={tabId} whats={hasArticle ? ['selection', 'article', 'summary'] : ['labels']}>
      {hasArticle && (
        <button type="button" class="button plain" onClick={() => void openReader(tabId)}>
          {text('openReader')}
        </button>
      )}
    </TranslationPanel>
  );
}
