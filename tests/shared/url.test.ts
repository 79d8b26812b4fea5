import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/shared/url';

describe('siteOf', () => {
  it.each([
    ['https://news.example/a/b?c#d', 'news.example'],
    ['https://www.news.example/', 'news.example'],
    ['HTTPS://News.EXAMPLE', 'news.example'],
    ['https://news.example./story', 'news.example'],
    ['https://www.news.example.:443/', 'news.example'],
    ['http://news.example:8080/', 'news.example:8080'],
    ['http://news.example:80/', 'news.example'],
    ['https://reader:secret@news.example/', 'news.example'],
    ['https://신문.example/', 'xn--z92b13l.example'],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
    ['http://[::1]:3000/', '[::1]:3000'],
    ['https://wwwnews.example/', 'wwwnews.example'],
    ['https://constructor/', 'constructor'],
  ])('%s is kept as %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each(['', 'news.example', 'about:blank', 'file:///tmp/page.html', 'chrome://extensions', 'data:text/html,x', 'javascript:alert(1)', 'blob:https://a.example/1', 'https://'])(
    '%j is no site',
    (address) => {
      expect(siteOf(address)).toBeNull();
    },
  );

  it('is the same for every path of a site, and never throws', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webPath(), (address, path) => {
        const { origin } = new URL(address);
        expect(siteOf(origin + path)).toBe(siteOf(address));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => siteOf(text) === null || typeof siteOf(text) === 'string'));
  });
});
