/** Pages that are too large, never at rest, or no web pages at all. */
import assert from 'node:assert/strict';
import { test, type TestContext } from '../support/browser-test';
import { inContent } from '../support/colophon';
import { page, story } from '../support/news-pages';
import { sleep } from '../support/work';

const title = 'The harbour is rebuilt after all';

async function read(t: TestContext, html: string, timeout = 40_000) {
  const opened = await t.openHtml(html);
  const popup = await t.popup(opened);
  const { report } = await t.state(popup, opened, (state) => state.report !== null, timeout);
  return { opened, report: report! };
}

test('a page of 200,000 nodes is read in part, says so, and still gives its story', async (t) => {
  const { report } = await read(t, page(`${story(title)}<div>${'<i>x</i>'.repeat(100_000)}</div>`, title));
  assert.deepEqual([report.headline, report.partial], [title, true]);
}, { timeout: 90_000 });

/** Not laid out: browsers themselves end where a layout is nested that deep. */
const unseen = '<style>.unseen { display: none }</style>';

test('elements nested 20,000 deep do not overflow the stack', async (t) => {
  const { report } = await read(t, page(`${story(title)}<section id="deep" class="unseen"></section><script>let at = document.querySelector('#deep'); for (let i = 0; i < 20000; i++) { const next = document.createElement('b'); at.append(next); at = next; } at.textContent = 'bottom';</script>`, title, unseen));
  assert.equal(report.headline, title);
}, { timeout: 90_000 });

test('a text node of 20 MB is cut', async (t) => {
  const { opened, report } = await read(t, page(`${story(title)}<p id="long"></p><script>document.querySelector('#long').textContent = 'word '.repeat(4_000_000)</script>`, title));
  assert.equal(report.headline, title);
  assert.ok(await inContent<number>(t.browser, opened, 'document.querySelector("#long").textContent.length') === 20_000_000);
}, { timeout: 90_000 });

test('in a storm of inserts, and where attributes flip without end, the page is read but a few times', async (t) => {
  const { opened } = await read(t, page(story(title) + '<div id="storm" class="unseen"></div><img id="flip" alt="">', title, unseen));
  // Each reading begins with this call; how late timers come would say more of the machine than of us.
  await inContent(t.browser, opened, () => {
    const scope = globalThis as unknown as { readings: number; requestIdleCallback: typeof requestIdleCallback };
    const real = scope.requestIdleCallback.bind(window);
    scope.readings = 0;
    scope.requestIdleCallback = (work, options) => {
      scope.readings += 1;
      return real(work, options);
    };
  });
  const seconds = await opened.evaluate<number>(async () => {
    const start = performance.now();
    const image = document.querySelector<HTMLImageElement>('#flip')!;
    let flips = 0;
    const flipping = setInterval(() => image.setAttribute('src', `data:image/gif;base64,R0lGODlhAQABAAAAACw=#${flips++}`), 5);
    for (let burst = 0; burst < 50; burst++) {
      for (let count = 0; count < 1000; count++) document.querySelector('#storm')!.append(Object.assign(document.createElement('p'), { textContent: 'A line of a ticker that never ends' }));
      await new Promise((done) => setTimeout(done, 10));
    }
    document.querySelector('#storm')!.replaceChildren();
    await new Promise((done) => setTimeout(done, 10_000));
    clearInterval(flipping);
    return (performance.now() - start) / 1000;
  });
  const readings = await inContent<number>(t.browser, opened, 'globalThis.readings');
  assert.ok(readings >= 1 && readings <= 4 + seconds / 4, `${readings} readings in ${Math.round(seconds)} s`);
}, { timeout: 90_000 });

const others: [what: string, type: string, body: string][] = [
  ['an XML document', 'application/xml', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>'],
  ['a drawing', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">A drawing</text></svg>'],
  ['plain text', 'text/plain', 'Long enough to be prose, this text has no markup whatever. '.repeat(40)],
];
for (const [what, type, body] of others) {
  test(`${what} is left alone`, async (t) => {
    t.site.handle((request, response) => {
      if (!request.url?.startsWith('/other-kind')) return false;
      response.writeHead(200, { 'content-type': type }).end(body);
      return true;
    });
    const opened = await t.open('/other-kind');
    const popup = await t.popup(opened);
    await sleep(2_000);
    assert.equal((await t.state(popup, opened, () => true)).report, null);
    assert.equal(await opened.evaluate('document.documentElement.outerHTML.includes("colophon")'), false);
  });
}

test('frames whose scripts are forbidden break nothing', async (t) => {
  const frame = `<iframe sandbox srcdoc="<p>Sandboxed</p>"></iframe><iframe sandbox="allow-same-origin" srcdoc="<p>Half sandboxed</p>"></iframe>`;
  const { report } = await read(t, page(frame + story(title), title));
  assert.deepEqual([report.headline, report.counts.articles], [title, 1]);
});
