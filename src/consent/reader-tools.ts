import type { Sight } from './sight';
import type { Mode, PromptReason } from './types';

/** What our own reading of a prompt came to. */
export interface ReaderResult {
  status: 'answered' | 'left-alone' | 'could-not' | 'none';
  reason: PromptReason;
  choice: Mode;
  way: string;
}

export interface ReaderTools {
  sight: Sight;
  wait: (milliseconds: number) => Promise<void>;
  /** Called before each press that answers. */
  onTry: (choice: Mode, way: string) => void;
  /** Whether the site has stored something since that reads as a decision. */
  decided: () => boolean;
  tries: number;
  /** Presses in the page's own world what only the page may press; absent in tests without one. */
  pressInPage?: (element: Element) => Promise<boolean>;
  /** Resolves when the gate tells of a prompt again. */
  told?: () => Promise<void>;
}

export const result = (status: ReaderResult['status'], reason: PromptReason = '', choice: Mode = 'unset', way = ''): ReaderResult => ({ status, reason, choice, way });
