/** What a page notes of itself while an extension answers its prompt. */

/** Times in milliseconds since the page began. */
export interface Notes {
  /** The first frame in which a button could be seen. */
  shown: number | null;
  /** The last change of the entry that is watched. */
  stored: number | null;
  /** Clicks that no person made. */
  clicks: number;
}

/** Runs in the page, before anything else. `#cookie:name` or `#local:name` in the address names the entry to watch. */
function watchPage(): void {
  const notes: Notes = { shown: null, stored: null, clicks: 0 };
  (window as unknown as { benchNotes: Notes }).benchNotes = notes;
  const [area, name = ''] = decodeURIComponent(location.hash.slice(1)).split(':');
  const read = (): string => (area === 'local' ? localStorage.getItem(name) ?? '' : document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`)) ?? '');
  const seen = (root: ParentNode): boolean => Array.from(root.querySelectorAll('*')).some((element) => {
    if (element.shadowRoot && seen(element.shadowRoot)) return true;
    if (!element.matches('button, [role=button], input[type=button], [data-prompt] *')) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  });
  window.addEventListener('click', (event) => { if (!event.isTrusted) notes.clicks += 1; }, true);
  let last = read();
  setInterval(() => {
    const now = read();
    if (now === last) return;
    last = now;
    notes.stored = performance.now();
  }, 4);
  const look = (): void => {
    if (document.body && seen(document.body)) notes.shown = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** The recorder as a script for the top of a page. */
export const watchScript = `<script>{ const __name = (f) => f; (${watchPage.toString()})(); }</script>`;

/** Runs in the page. */
export const readNotes = (): Notes => (window as unknown as { benchNotes: Notes }).benchNotes;
