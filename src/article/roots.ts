import type { Line, Place } from './lines';

/** The innermost place around all lines; at least one line. */
export function commonPlace(lines: Line[]): Place {
  let common = lines[0]!.place;
  for (const line of lines) {
    let other = line.place;
    while (other !== common) {
      if (other.depth >= common.depth && other.parent) other = other.parent;
      else if (common.parent) common = common.parent;
      else break;
    }
  }
  return common;
}

/** Whether a place is, or lies in, another. */
export function isWithin(place: Place, ancestor: Place): boolean {
  let at: Place | null = place;
  while (at && at.depth > ancestor.depth) at = at.parent;
  return at === ancestor;
}
