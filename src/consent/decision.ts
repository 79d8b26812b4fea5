import type { Change } from './storage';

export type Decision = 'rejected' | 'accepted' | 'partial' | 'unknown';

const NO = /^(?:false|0|no|off|deny|denied|declined?|reject(?:ed)?|refused?|disallow(?:ed)?|dissent|opt-?out|none|necessary|essential|minimal|required)$/i;
const YES = /^(?:true|1|yes|on|allow(?:ed)?|accept(?:ed)?|grant(?:ed)?|approved?|agreed?|consent|opt-?in|all)$/i;
const CLEAR_NO = /deny|denied|declin|reject|refus|disallow|dissent|opt-?out|necessary|essential|minimal/i;
const CLEAR_YES = /allow|accept|grant|approv|agree|opt-?in|^all$/i;

/** Reads stored values as a decision where they say one. */
export function readDecision(changes: Change[]): Decision {
  let no = 0;
  let yes = 0;
  for (const { value } of changes) {
    const plain = (value ?? '').trim();
    if (NO.test(plain) && CLEAR_NO.test(plain)) no++;
    else if (YES.test(plain) && CLEAR_YES.test(plain)) yes++;
  }
  if (no > 0 && yes > 0) return 'partial';
  if (no > 0) return 'rejected';
  return yes > 0 ? 'accepted' : 'unknown';
}
