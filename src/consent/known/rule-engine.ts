import AutoConsent from '@duckduckgo/autoconsent';
import type { AutoConsentCMPRule, Config, ContentScriptMessage } from '@duckduckgo/autoconsent';
import type { RunInPage } from './read-page';
import type { RuleAction } from './rule-choice';

/** What a rule came to. `none`: no rule knows an open prompt here. */
export type RuleResult = { found: 'none' } | { found: string; done: boolean };

/** The library finds, asks us, and waits: nothing is hidden or clicked on its own accord. */
const config: Partial<Config> = {
  autoAction: null,
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  detectRetries: 0,
};

type Popup = AutoConsent['foundCmp'];

/** The library, begun at once (the prompt is already there) and asked when to act. */
class Engine extends AutoConsent {
  onPopup: ((popup: NonNullable<Popup>) => void) | null = null;

  override start(): void {
    // The constructor is still running: the part that looks at the page is made at its end.
    queueMicrotask(() => void this._start());
  }

  override async handlePopup(popup: NonNullable<Popup>): Promise<boolean> {
    const handled = await super.handlePopup(popup);
    this.onPopup?.(popup);
    return handled;
  }

  /** Tells of each click that a rule makes. */
  tellClicks(told: () => void): void {
    const { click, clickElement } = this.domActions;
    Object.assign(this.domActions, {
      click: (...args: Parameters<typeof click>) => (told(), click.apply(this.domActions, args)),
      clickElement: (...args: Parameters<typeof clickElement>) => (told(), clickElement.apply(this.domActions, args)),
    });
  }

  /** From now on no click is made; a rule that still waits for something comes to nothing. */
  stop(): void {
    this.onPopup = null;
    const refuse = (): Promise<boolean> => Promise.resolve(false);
    Object.assign(this.domActions, { click: refuse, clickElement: refuse, waitForThenClick: refuse });
  }
}

/** Milliseconds that a rule may take to its next click; some wait long for parts that never come. */
const LONGEST = 1_500;

export interface RuleRun {
  rules: AutoConsentCMPRule[];
  action: RuleAction;
  inPage: RunInPage;
  signal: AbortSignal;
  /** Milliseconds until an open prompt must have been recognised. */
  patience: number;
  /** Called with the rule's name before it acts. */
  onAct: (rule: string) => void;
}

/** Lets the library look for a prompt that one of these rules knows, and answer it. Never rejects. */
export function runRules({ rules, action, inPage, signal, patience, onAct }: RuleRun): Promise<RuleResult> {
  return new Promise((resolve) => {
    let acting = '';
    const end = (result: RuleResult): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      engine.stop();
      resolve(result);
    };
    const abort = (): void => end(acting ? { found: acting, done: false } : { found: 'none' });
    let timer = setTimeout(abort, patience);
    signal.addEventListener('abort', abort, { once: true });

    const receive = async (message: ContentScriptMessage): Promise<void> => {
      if (message.type === 'eval' && message.snippetId) {
        const result = await inPage(`rule.${message.snippetId}`, []).catch(() => false);
        await engine.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
      } else if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') end({ found: 'none' });
      else if (message.type === 'optOutResult' || message.type === 'optInResult') end({ found: message.cmp, done: message.result });
    };
    const engine: Engine = new Engine(receive, config, { autoconsent: rules });
    engine.onPopup = ({ name }) => {
      if (acting) return;
      acting = name;
      const goOn = (): void => {
        clearTimeout(timer);
        timer = setTimeout(abort, LONGEST);
      };
      goOn();
      engine.tellClicks(goOn);
      onAct(name);
      engine.receiveMessageCallback({ type: action }).catch(() => end({ found: name, done: false }));
    };
  });
}
