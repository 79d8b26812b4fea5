/** What only Firefox's own code can do: media preferences, the error console of all processes. */
import type { Emulation, Problem } from './browser-under-test';
import { runScript } from './firefox-page';
import type { RpcSocket } from './rpc-socket';
import { expressionOf } from './work';

interface ConsoleError {
  text: string;
  url: string;
}

/** What Firefox says of every question whose page went before the answer came: no fault, and nothing that could be caught. */
const unheard = /^Promise (?:resolved|rejected) after context unloaded/;

export class FirefoxChrome {
  private context = '';

  constructor(private readonly rpc: RpcSocket) {}

  async start(): Promise<void> {
    const { contexts } = await this.rpc.call<{ contexts: { context: string }[] }>('browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' });
    this.context = contexts[0]?.context ?? '';
  }

  /** Runs a function in the browser window's own scope. */
  run<T>(work: string): Promise<T> {
    return runScript<T>(this.rpc, this.context, expressionOf(work));
  }

  async emulate({ colorScheme, reducedMotion, forcedColors }: Emulation): Promise<void> {
    const scheme = colorScheme === 'dark' ? 0 : 1;
    await this.run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme})`);
    await this.run(`Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0})`);
    await this.run(`Services.prefs.setIntPref('browser.display.document_color_use', ${forcedColors ? 2 : 0})`);
  }

  /** Errors of the extension's own files in any process since the last call. */
  async takeErrors(origin: string): Promise<Problem[]> {
    const errors = await this.run<ConsoleError[]>(`(() => {
      const errors = [];
      for (const message of Services.console.getMessageArray()) {
        if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) continue;
        if (message.sourceName.startsWith('${origin}')) errors.push({ text: message.errorMessage, url: message.sourceName });
      }
      Services.console.reset();
      return errors;
    })()`);
    return errors.filter(({ text }) => !unheard.test(text)).map(({ text, url }) => ({ kind: 'exception', ours: true, text, url }));
  }
}
