import type { AnswerContext, PromptReport } from '../../src/consent/types';

/** A page in the test's document whose controls store what their `data-store` says and then take the prompt away. */
export function loadPage(html: string, lang = 'en') {
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  const pressed: string[] = [];
  document.body.addEventListener('click', (event) => {
    const target = (event.target as Element).closest('button,a,[data-store],[data-open],[tabindex]');
    if (!target) return;
    pressed.push((target.textContent ?? '').trim());
    const store = target.getAttribute('data-store');
    const open = target.getAttribute('data-open');
    if (store !== null) {
      localStorage.setItem('analytics', store);
      (target.closest('[data-prompt]') ?? target.parentElement)?.remove();
    }
    if (open !== null) document.getElementById(open)?.removeAttribute('hidden');
  });
  return {
    pressed,
    stored: () => localStorage.getItem('analytics'),
    /** Waits take no real time. */
    context: (more: Partial<AnswerContext> = {}): AnswerContext => ({
      signal: new AbortController().signal,
      wait: () => Promise.resolve(),
      ...more,
    }),
  };
}

export type { PromptReport };
