/** One page, one wish: opened, waited for, judged. */
import type { Purpose } from '../../../src/consent/types';
import { decisionOf, isAsWished, storedText, type PackagePage, type Wish } from '../../fixtures/consent/packages/packages';
import { sleep } from '../../support/work';
import type { Contender } from './contenders';
import { readNotes, type Notes } from './watch';

export interface Case {
  group: 'packages' | 'languages' | 'structures' | 'decoys';
  name: string;
  wish: Wish;
  path: string;
  /** The entry that holds the decision. */
  entry: { area: 'cookie' | 'local'; name: string };
  /** Whether the page offers what is wished; where it does not, nothing must be stored against the wish. */
  offered: boolean;
  isRight: (text: string | null) => boolean;
  /** Stored is what the reader did not want. */
  isWrong: (text: string | null) => boolean;
}

export interface Result {
  case: Case;
  right: boolean;
  wrong: boolean;
  /** Milliseconds from the first sight of the prompt to the stored decision. */
  ms: number | null;
  clicks: number;
  says: string;
  text: string | null;
}

/** What a package's page must come to. */
export function packageCase(page: PackagePage, wish: Wish): Case {
  const decided = (text: string | null) => decisionOf(page, text);
  return {
    group: 'packages',
    name: page.name,
    wish,
    path: `/packages/${page.path}`,
    entry: page.read,
    offered: wish === 'reject' ? page.reject : wish !== 'purpose' || page.purpose !== undefined,
    isRight: (text) => isAsWished(page, wish, decided(text)),
    isWrong(text) {
      const stored = decided(text);
      if (stored === null || wish === 'accept') return false;
      const on = Object.keys(stored).filter((id) => stored[id]);
      if (wish === 'ask') return true;
      return wish === 'reject' ? on.length > 0 : on.some((id) => id !== page.purpose?.category);
    },
  };
}

const patience: Record<Wish, number> = { reject: 9_000, accept: 9_000, purpose: 9_000, ask: 1_200 };

export const purposesFor = (wish: Wish): Purpose[] => (wish === 'purpose' ? ['statistics'] : []);

let count = 0;

/** Opens the page on a site of its own and waits for the decision. */
export async function runCase(contender: Contender, origin: (host: string) => string, item: Case, waitFor = patience[item.wish]): Promise<Result> {
  const { area, name } = item.entry;
  const tab = await contender.open(`${origin(`c${(count += 1)}.localhost`)}${item.path}#${area}:${encodeURIComponent(name)}`);
  try {
    const read = () => tab.evaluate<string | null>(storedText, area, name).catch(() => null);
    const limit = Date.now() + (item.offered ? waitFor : Math.min(waitFor, 4_000));
    let text = await read();
    while (!item.isRight(text) && Date.now() < limit) {
      await sleep(50);
      text = await read();
    }
    // A right answer must still be right a moment later; asking nothing, nothing comes.
    if (item.wish === 'ask') await sleep(Math.max(0, limit - Date.now()));
    else await sleep(200);
    text = await read();
    const notes: Notes = await tab.evaluate<Notes>(readNotes).catch(() => ({ shown: null, stored: null, clicks: 0 }));
    const ms = notes.shown !== null && notes.stored !== null && notes.stored > notes.shown ? Math.round(notes.stored - notes.shown) : null;
    const says = await settled(() => tab.says().catch(() => ''));
    return { case: item, right: item.isRight(text), wrong: item.isWrong(text) || (item.wish === 'ask' && notes.clicks > 0), ms, clicks: notes.clicks, says, text };
  } finally {
    await tab.close().catch(() => undefined);
  }
}

/** The extension reads back for a moment after the decision: its last word counts. */
async function settled(ask: () => Promise<string>): Promise<string> {
  let word = await ask();
  for (let again = 0; again < 10 && word !== '' && !word.startsWith('verified') && !word.startsWith('asked') && !word.startsWith('left'); again++) {
    await sleep(120);
    word = await ask();
  }
  return word;
}
