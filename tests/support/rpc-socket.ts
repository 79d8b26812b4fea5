/** A WebSocket that speaks numbered calls, answers and events: both WebDriver BiDi and the DevTools protocol. */
import { WebSocket } from 'ws';

interface Incoming {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: string | { message: string };
  message?: string;
  sessionId?: string;
}

type Listener = (params: Record<string, never>, sessionId: string) => void;

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

export class RpcSocket {
  private nextId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Listener[]>();

  private constructor(private readonly socket: WebSocket) {}

  static async open(address: string): Promise<RpcSocket> {
    const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    const rpc = new RpcSocket(socket);
    socket.on('message', (data) => rpc.receive(JSON.parse(String(data)) as Incoming));
    socket.on('close', () => rpc.end());
    socket.on('error', () => rpc.end());
    return rpc;
  }

  /** Resolves with the answer's result; rejects with the remote error, after `timeout` ms, or when the socket closes. */
  call<T = unknown>(method: string, params: object = {}, options: { sessionId?: string; timeout?: number } = {}): Promise<T> {
    const id = ++this.nextId;
    const { sessionId, timeout = 60_000 } = options;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${method}: no answer within ${timeout} ms`));
      }, timeout);
      this.waiting.set(id, { resolve, reject, timer });
      this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  }

  on(method: string, listener: Listener): void {
    this.listeners.set(method, [...(this.listeners.get(method) ?? []), listener]);
  }

  close(): void {
    this.socket.close();
  }

  private receive(message: Incoming): void {
    if (message.id === undefined) {
      for (const listener of this.listeners.get(message.method ?? '') ?? []) listener((message.params ?? {}) as Record<string, never>, message.sessionId ?? '');
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    this.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.error === undefined) waiting.resolve(message.result as never);
    else waiting.reject(new Error(typeof message.error === 'string' ? `${message.error}: ${message.message ?? ''}` : message.error.message));
  }

  private end(): void {
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new Error('the browser closed the connection'));
    }
    this.waiting.clear();
  }
}
