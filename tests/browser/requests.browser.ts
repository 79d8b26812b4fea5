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
