/** Pages with a consent prompt of no product, for the browser tests; each counts every click event that it sees. */

export const promptWords = 'We use cookies and similar technologies to measure our audience and to show personalised advertising with our partners.';

/** Where the pages keep the decision. */
export const storedName = 'analytics';

/** A prompt with two buttons; `style` replaces its place on the page. */
export const bannerHtml = (style = 'position:fixed;left:0;right:0;bottom:0;padding:20px;background:#fff'): string =>
  `<div id="prompt" data-prompt style="${style}"><p>${promptWords}</p><button id="yes">Accept all</button> <button id="no">Reject all</button></div>`;

/** Notes each click, whoever made it, with the text of what was clicked. */
const recorder = '<script>globalThis.clicks = []; addEventListener("click", (event) => clicks.push(event.composedPath()[0].textContent.trim()), true);</script>';

/** What the buttons of `bannerHtml` do on a well-behaved site; called `bind()` by the pages. */
const binding = `<script>function bind(scope = document) {
  for (const [id, value] of [['yes', 'granted'], ['no', 'denied']]) {
    scope.querySelector('#' + id)?.addEventListener('click', () => { localStorage.setItem('${storedName}', value); scope.querySelector('#prompt').remove(); });
  }
}</script>`;

const story = '<main><h1>News of the day</h1><p>The council met on Monday and talked about the harbour.</p></main>';

/** A page made of this body; `script` runs at its end. */
export const consentPage = (body: string, script = '', head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${recorder}${binding}${head}</head><body>${story}${body}<script>${script}</script></body></html>`;

/** Runs in the page. */
export const clicksSeen = 'globalThis.clicks';
export const storedSeen = `localStorage.getItem('${storedName}')`;
