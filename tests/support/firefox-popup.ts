/**
 * Firefox's toolbar popup. BiDi does not list it; another page of the extension reaches its window.
 * Its clicks are not trusted ones: what needs those is tested with the popup's page in a tab.
 */
import type { View, Work } from './browser-under-test';
import { poll } from './work';

type Runner = <T>(work: Work<T>, args: unknown[]) => Promise<T>;

export class FirefoxPopup implements View {
  constructor(private readonly run: Runner) {}

  evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    const call = typeof work === 'string' ? work : `(${work.toString()})(${args.map((arg) => JSON.stringify(arg ?? null)).join(', ')})`;
    const body = `const view = browser.extension.getViews({ type: 'popup' })[0]; if (!view) throw new Error('no popup'); const { document, location } = view; return ${call};`;
    return this.run<T>(`(async () => { ${body} })()`, []);
  }

  waitFor<T>(work: Work<T>, args: unknown[] = [], timeout = 20_000): Promise<T> {
    return poll(() => this.evaluate(work, ...args), timeout, String(work));
  }

  async click(selector: string): Promise<void> {
    await this.waitFor(`(() => { const element = document.querySelector(${JSON.stringify(selector)}); element?.click(); return Boolean(element); })()`);
  }

  clickAt(): Promise<void> {
    return Promise.reject(new Error('not possible in Firefox'));
  }

  moveTo(): Promise<void> {
    return Promise.reject(new Error('not possible in Firefox'));
  }

  press(): Promise<void> {
    return Promise.reject(new Error('not possible in Firefox'));
  }

  type(): Promise<void> {
    return Promise.reject(new Error('not possible in Firefox'));
  }

  screenshot(): Promise<void> {
    return Promise.reject(new Error('not possible in Firefox'));
  }
}
