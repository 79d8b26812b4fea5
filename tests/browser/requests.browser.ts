/** On default settings nothing is asked of any server but what the page itself asks. */
import assert from 'node:assert/strict';
import { test } from '../support/browser-test';
import { demoPages } from '../support/demo-site';
import { sleep } from '../support/work';

const own = {
  [demoPages.news]: ['/news/index.html', '/news/lead.png', '/news/card.png'],
  [demoPages.plain]: ['/news/plain.html', '/news/lead.png', '/news/card.png'],
  [demoPages.faro]: [
    '/faro/index.html', '/faro/faro.png', '/faro/consent.js', '/vendor/vanilla-cookieconsent/cookieconsent.css', '/vendor/vanilla-cookieconsent/cookieconsent.esm.js',
  ],
};

test('default settings: no request by us', async (t) => {
  for (const [path, expected] of Object.entries(own)) {
    const before = t.site.requests.length;
    const { popup } = await t.read(path);
    await popup.waitFor('document.querySelectorAll(".sentence").length > 0');
    await sleep(1_500);
    const asked = t.site.requests.slice(before).map((request) => request.path).filter((asked) => asked !== '/favicon.ico');
    assert.deepEqual(asked.sort(), [...expected].sort());
  }
});

test('fifty pages on default settings: no request by us', async (t) => {
  const expected = new Set(Object.values(own).flat());
  const before = t.site.requests.length;
  const paths = Object.keys(own);
  for (let batch = 0; batch < 5; batch += 1) {
    // Ten tabs at a time, each on a site of its own.
    const pages = await Promise.all(
      Array.from({ length: 10 }, (_, index) => t.open(`${t.site.origin(`fifty-${batch}-${index}.localhost`)}${paths[index % paths.length]!}`)),
    );
    await sleep(1_000);
    await Promise.all(pages.map((page) => page.close()));
  }
  const asked = t.site.requests.slice(before).map((request) => request.path).filter((path) => path !== '/favicon.ico');
  assert.equal(asked.filter((path) => paths.includes(path)).length, 50);
  assert.deepEqual(asked.filter((path) => !expected.has(path)), []);
}, { timeout: 180_000 });
