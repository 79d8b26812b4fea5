/**
 * What the gate looks for in one language, as pieces between bars: lists would make the script of every page a kilobyte
 * longer. A piece between spaces is a whole word; all others may stand anywhere.
 */
export interface GateWords {
  /** What a prompt speaks of. */
  topic: string;
  /** What stands on its buttons. */
  labels: string;
}

/** The pieces of one of a language's two strings. */
export const piecesOf = (joined: string): string[] => joined.split('|');

// By name, so that of the languages' files only this part gets into the script of every page.
const languages = Object.values(import.meta.glob<GateWords>('./words/*.json', { eager: true, import: 'gate' }));

function anyOf(pieces: string[]): RegExp {
  const escaped = pieces.map((piece) => piece.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp([...new Set(escaped.map((piece, index) => (pieces[index]!.startsWith(' ') ? `\\b${piece}\\b` : piece)))].join('|'));
}

export const topicPattern = /* @__PURE__ */ anyOf(languages.flatMap(({ topic }) => piecesOf(topic)));
export const labelPattern = /* @__PURE__ */ anyOf(languages.flatMap(({ labels }) => piecesOf(labels)));
/** Names and addresses of frames that hold prompts. */
export const framePattern = /consent|cookie|cmp|privacy|gdpr|ccpa|sp_message|tcf|choice/i;
