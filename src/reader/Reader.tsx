import { text } from '../i18n/text';
import { callPage } from '../messages/call';
import { TranslationPanel } from '../ui/translation/TranslationPanel';
import { useAsync } from '../ui/useAsync';

/** A page of our own in a tab, for long reading: it stays open while the popup closes. */
export function Reader({ tabId }: { tabId: number }) {
  const { value: article, failed } = useAsync(() => callPage(tabId, 'article.text', {}), [tabId]);
  if (failed) return <p class="notice bad">{text('readerLost')}</p>;
  if (!article) return <main aria-busy="true" />;
  return (
    <main>
      <p class="quiet">{text('readerTitle')}</p>
      <h1 lang={article.lang} dir={article.dir}>
        {article.headline}
      </h1>
      {article.byline && (
        <p class="quiet" lang={article.lang} dir={article.dir}>
          {article.byline}
        </p>
      )}
      <TranslationPanel tabId={tabId} whats={['article', 'summary', 'selection']} originals labels />
    </main>
  );
}
