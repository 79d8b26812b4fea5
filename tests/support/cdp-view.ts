/** A document of Chromium that only the DevTools protocol reaches, such as the toolbar popup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { View, Work } from './browser-under-test';
import type { RpcSocket } from './rpc-socket';
import { expressionOf, middleOf, poll } from './work';

interface Evaluated {
  result: { value?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

const codes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };

export class CdpView implements View {
  constructor(
    private readonly cdp: RpcSocket,
    private readonly sessionId: string,
  ) {}

  async evaluate<T>(work: Work<T>, ...args: unknown[]): Promise<T> {
    const answer = await this.send<Evaluated>('Runtime.evaluate', { expression: expressionOf(work, args), awaitPromise: true, userGesture: false });
    const fault = answer.exceptionDetails;
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
    return JSON.parse(answer.result.value ?? 'null') as T;
  }

  waitFor<T>(work: Work<T>, args: unknown[] = [], timeout = 20_000): Promise<T> {
    return poll(() => this.evaluate(work, ...args), timeout, String(work));
  }

  async click(selector: string): Promise<void> {
    const { x, y } = (await this.waitFor(middleOf, [selector]))!;
    await this.clickAt(x, y);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.moveTo(x, y);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
    }
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  async press(key: string): Promise<void> {
    const code = codes[key];
    const text = key.length === 1 ? key : key === 'Enter' ? '\r' : undefined;
    const event = { key, windowsVirtualKeyCode: code ?? key.toUpperCase().charCodeAt(0), ...(text ? { text } : {}) };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  private send<T = unknown>(method: string, params: object): Promise<T> {
    return this.cdp.call<T>(method, params, { sessionId: this.sessionId });
  }
}
