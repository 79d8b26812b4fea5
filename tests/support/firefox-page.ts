import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PageHandle, Work } from './browser-under-test';
import type { RpcSocket } from './rpc-socket';
import { expressionOf, middleOf, poll } from './work';

type ScriptAnswer =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** WebDriver's code points for the keys that are not characters. */
const keys: Record<string, string> = {
  Alt: '\uE00A', Control: '\uE009', Shift: '\uE008', Meta: '\uE03D', Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ', Backspace: '\uE003',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Home: '\uE011', End: '\uE010', Delete: '\uE017',
};

/** Runs an expression in a document or, with a sandbox of scope `chrome`, in the browser's own code. */
export async function runScript<T>(rpc: RpcSocket, context: string, expression: string, options: object = {}): Promise<T> {
  const answer = await rpc.call<ScriptAnswer>('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: false, ...options });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value ?? 'null') as T;
}

export class FirefoxPage implements PageHandle {
  constructor(
    private readonly rpc: RpcSocket,
    readonly context: string,
    readonly tabId: number,
  ) {}

  evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    return runScript<T>(this.rpc, this.context, expressionOf(work, args));
  }

  waitFor<T>(work: Work<T>, args: unknown[] = [], timeout = 20_000): Promise<T> {
    return poll(() => this.evaluate(work, ...args), timeout, String(work));
  }

  async click(selector: string): Promise<void> {
    const { x, y } = (await this.waitFor(middleOf, [selector]))!;
    await this.clickAt(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.pointer([move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.pointer([move(x, y)]);
  }

  async press(key: string): Promise<void> {
    const names = key.length === 1 ? [key] : key.split('+');
    const values = names.map((name) => keys[name] ?? name);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    await this.keyboard([...down, ...up]);
  }

  async type(text: string): Promise<void> {
    await this.keyboard([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.rpc.call<{ data: string }>('browsingContext.captureScreenshot', { context: this.context });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  url(): Promise<string> {
    return this.evaluate<string>('location.href');
  }

  async goto(url: string): Promise<void> {
    // Pages of the extension fire no load event that BiDi waits for.
    const own = url.startsWith('moz-extension:');
    await this.rpc.call('browsingContext.navigate', { context: this.context, url, wait: own ? 'none' : 'complete' });
    if (own) await this.waitFor('location.protocol === "moz-extension:" && document.readyState === "complete"', [], 30_000);
  }

  async reload(): Promise<void> {
    const own = (await this.url()).startsWith('moz-extension:');
    if (own) await this.evaluate('globalThis.beforeReload = true');
    await this.rpc.call('browsingContext.reload', { context: this.context, wait: own ? 'none' : 'complete' });
    if (own) await this.waitFor('!globalThis.beforeReload && document.readyState === "complete"', [], 30_000);
  }

  async back(): Promise<void> {
    await this.rpc.call('browsingContext.traverseHistory', { context: this.context, delta: -1 });
  }

  async activate(): Promise<void> {
    await this.rpc.call('browsingContext.activate', { context: this.context });
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.rpc.call('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
  }

  async close(): Promise<void> {
    await this.rpc.call('browsingContext.close', { context: this.context });
  }

  private pointer(actions: object[]): Promise<void> {
    return this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  private keyboard(actions: object[]): Promise<void> {
    return this.perform({ type: 'key', id: 'keyboard', actions });
  }

  private async perform(source: object): Promise<void> {
    await this.rpc.call('input.performActions', { context: this.context, actions: [source] });
  }
}

const move = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' });
