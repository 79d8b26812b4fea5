/** Listens to every target of Chromium (pages, frames, worker, popup) for errors, including those of content scripts. */
import type { Problem } from './browser-under-test';
import type { RpcSocket } from './rpc-socket';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

interface Attached {
  sessionId: string;
  targetInfo: TargetInfo;
}

interface ErrorLine {
  text: string;
  url: string;
  kind: 'console' | 'exception';
}

interface Frames {
  callFrames?: { url: string }[];
}

interface RuntimeException {
  exceptionDetails: { text: string; url?: string; exception?: { description?: string }; stackTrace?: Frames };
}

interface ConsoleCall {
  type: string;
  args: { value?: unknown; description?: string }[];
  stackTrace?: Frames;
}

interface LogEntry {
  entry: { level: string; text: string; url?: string; source: string };
}

const firstFrame = (stack: Frames | undefined) => stack?.callFrames?.find((frame) => frame.url)?.url ?? '';

function fromException({ exceptionDetails: details }: RuntimeException): ErrorLine {
  return { kind: 'exception', text: details.exception?.description ?? details.text, url: firstFrame(details.stackTrace) || (details.url ?? '') };
}

function fromConsole(call: ConsoleCall): ErrorLine | null {
  if (call.type !== 'error' && call.type !== 'assert') return null;
  return { kind: 'console', text: call.args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' '), url: firstFrame(call.stackTrace) };
}

function fromLog({ entry }: LogEntry): ErrorLine | null {
  return entry.level === 'error' ? { kind: 'console', text: entry.text, url: entry.url ?? '' } : null;
}

export class ChromiumWatch {
  /** Sessions by target, for whoever wants to talk to one. */
  readonly targets = new Map<string, Attached>();
  extensionOrigin = 'chrome-extension://';

  constructor(
    private readonly cdp: RpcSocket,
    private readonly report: (problem: Problem) => void,
  ) {}

  async start(): Promise<void> {
    const { cdp } = this;
    cdp.on('Target.attachedToTarget', (params) => void this.attach(params as unknown as Attached).catch(() => undefined));
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
      for (const [id, target] of this.targets) if (target.sessionId === sessionId) this.targets.delete(id);
    });
    cdp.on('Target.targetInfoChanged', (params) => {
      const { targetInfo } = params as unknown as { targetInfo: TargetInfo };
      const known = this.targets.get(targetInfo.targetId);
      if (known) known.targetInfo = targetInfo;
    });
    cdp.on('Runtime.exceptionThrown', (params, session) => this.note(fromException(params as unknown as RuntimeException), session));
    cdp.on('Runtime.consoleAPICalled', (params, session) => this.note(fromConsole(params as unknown as ConsoleCall), session));
    cdp.on('Log.entryAdded', (params, session) => this.note(fromLog(params as unknown as LogEntry), session));
    await cdp.call('Target.setDiscoverTargets', { discover: true });
    await cdp.call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  }

  private async attach(attached: Attached): Promise<void> {
    const { sessionId, targetInfo } = attached;
    if (this.targets.has(targetInfo.targetId)) return;
    this.targets.set(targetInfo.targetId, attached);
    if (!['page', 'iframe', 'service_worker', 'background_page', 'other'].includes(targetInfo.type)) return;
    const options = { sessionId };
    await this.cdp.call('Runtime.enable', {}, options);
    await this.cdp.call('Log.enable', {}, options);
    await this.cdp.call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, options);
  }

  private note(line: ErrorLine | null, sessionId: string): void {
    if (!line) return;
    const target = [...this.targets.values()].find((candidate) => candidate.sessionId === sessionId)?.targetInfo;
    const ours = line.url.startsWith(this.extensionOrigin) || (target?.url ?? '').startsWith(this.extensionOrigin);
    this.report({ kind: line.kind, ours, text: line.text, url: line.url || (target?.url ?? '') });
  }
}
