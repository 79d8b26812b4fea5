import { userPreferences } from '../../support/firefox-prefs';
import { startFirefox } from '../../support/firefox-process';
import { RpcSocket } from '../../support/rpc-socket';
import { bundle } from './bundle';
import type { CorpusPage } from './corpus';
import type { PageAnswer } from './in-page';
import type { PageResult } from './result';

/** A port where nothing listens: whatever is not answered here goes nowhere. */
const nowhere = 9;
const text = (name: string, value: string) => ({ name, value: { type: 'string', value } });
/** The page's scripts are off by policy, so that noscript stays text as for a reader. */
const headers = [text('content-type', 'text/html; charset=utf-8'), text('content-security-policy', "script-src 'none'")];

interface Asked {
  isBlocked: boolean;
  navigation: string | null;
  context: string | null;
  request: { request: string };
}

type Answer = { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs the finder over pages in Firefox, by WebDriver BiDi, in a sandbox that sees the page as a content script does.
 * Nothing is fetched. `cpu` is the time of the call itself, since Firefox tells no thread's time.
 */
export async function runInFirefox(pages: CorpusPage[], onPage: (result: PageResult) => void): Promise<void> {
  const ours = await bundle('in-page-ours.iife.ts');
  const firefox = await startFirefox(userPreferences({ extensionId: 'none@example', uuid: '00000000-0000-4000-8000-000000000000', proxyPort: nowhere, locale: 'en-US' }), true);
  const rpc = await RpcSocket.open(`${firefox.socketAddress}/session`);
  try {
    await rpc.call('session.new', { capabilities: {} });
    await rpc.call('session.subscribe', { events: ['network.beforeRequestSent'] });
    await rpc.call('network.addIntercept', { phases: ['beforeRequestSent'] });
    const shown = { context: '', body: '' };
    rpc.on('network.beforeRequestSent', (asked) => void answer(rpc, asked as unknown as Asked, shown));
    for (const page of pages) {
      const { context } = await rpc.call<{ context: string }>('browsingContext.create', { type: 'tab' });
      Object.assign(shown, { context, body: page.html() });
      await rpc.call('browsingContext.navigate', { context, url: page.url, wait: 'complete' });
      onPage(await runPage(rpc, context, page, ours));
      await rpc.call('browsingContext.close', { context });
    }
  } finally {
    rpc.close();
    await firefox.stop();
  }
}

/** The tab's own navigation is answered with the page, all other requests are refused. */
async function answer(rpc: RpcSocket, { isBlocked, navigation, context, request: { request } }: Asked, shown: { context: string; body: string }): Promise<void> {
  if (!isBlocked) return;
  const isPage = navigation !== null && context === shown.context;
  const done = isPage
    ? rpc.call('network.provideResponse', { request, statusCode: 200, reasonPhrase: 'OK', headers, body: { type: 'string', value: shown.body } })
    : rpc.call('network.failRequest', { request });
  await done.catch(() => undefined);
}

async function runPage(rpc: RpcSocket, context: string, page: CorpusPage, ours: string): Promise<PageResult> {
  const run = async (expression: string): Promise<string> => {
    const answered = await rpc.call<Answer>('script.evaluate', { expression, target: { context, sandbox: 'bench' }, awaitPromise: false });
    if (answered.type === 'exception') throw new Error(answered.exceptionDetails.text);
    return answered.result.value ?? '';
  };
  await run(`${ours}; ''`);
  const cpu = Number(await run('const start = performance.now(); colophonBench.run(); String(performance.now() - start)'));
  const found = JSON.parse(await run(`JSON.stringify(colophonBench.answer(${JSON.stringify(page.cards)}))`)) as PageAnswer;
  return { page, answer: found, cpu, peers: {} };
}
