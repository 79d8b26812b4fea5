/** Pages that change much or little, each by the same amount of work; none shows a prompt or is news. */

const rows = (count: number): string => Array.from({ length: count }, (_, index) => `<div class="row"><b>Row ${index}</b> <button>OK</button> <a href="#${index}">No</a> <span>cell ${index}</span></div>`).join('');
const page = (body: string, script = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head><body>${body}<script>${script}</script></body></html>`;

/** Milliseconds that the pages are busy, on a machine that keeps up. */
export const busyFor = 4_000;
/** Runs in the page: does work at a pace, a fixed number of times, so that two runs differ in nothing else. */
const paced = `let left = ${busyFor / 10}; const every = (work) => { const timer = setInterval(() => { work(); left -= 1; if (left === 0) clearInterval(timer); }, 10); };`;
/** Runs in the page. */
export const isOver = 'typeof left === "undefined" || left === 0';

export const pages: Record<string, string> = {
  'nothing happens': page(`<p>Hello</p>${rows(300)}`),
  // 50,000 inserts a second, the old ones taken out again.
  'insert storm': page('<div id="list"></div>', `${paced} let count = 0;
    every(() => {
      for (let i = 0; i < 500; i++) {
        const item = document.createElement('p');
        item.textContent = 'item ' + count++;
        list.append(item);
      }
      while (list.childNodes.length > 2000) list.firstChild.remove();
    });`),
  'insert storm of buttons': page('<div id="list"></div>', `${paced}
    every(() => {
      for (let i = 0; i < 50; i++) {
        const item = document.createElement('div');
        item.innerHTML = '<span>A choice of cookies and recipes</span><button>OK</button><button>No</button>';
        list.append(item);
      }
      while (list.childNodes.length > 1000) list.firstChild.remove();
    });`),
  'attribute flips': page(rows(500), `${paced} const all = [...document.querySelectorAll('.row')]; let on = false;
    every(() => { on = !on; for (const row of all) { row.className = on ? 'row on' : 'row'; row.style.opacity = on ? '1' : '0.9'; } });`),
  'flips beside a hidden prompt': page(`${rows(200)}<div style="display:none"><p>We use cookies for statistics and advertising, with your consent.</p><button>Accept all</button><button>Reject all</button></div>`,
    `${paced} const all = [...document.querySelectorAll('.row')]; let on = false; every(() => { on = !on; for (const row of all) row.className = on ? 'row on' : 'row'; });`),
};
