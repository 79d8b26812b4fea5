import { EngineError, type RunContext, type TranslateRequest } from '../types';
import { checkTranslation } from './answer-shape';
import { Assembly, batchesOf, type Piece, piecesOf } from './pieces';

export interface BatchLimits {
  /** Characters and texts of one question. */
  characters: number;
  texts: number;
}

/**
 * Translates texts of any number and length with a server that takes a bounded list: cuts, asks batch by batch,
 * checks each answer's shape, puts texts together again and reports each as soon as it is whole.
 */
export async function translateInBatches(
  request: TranslateRequest,
  context: RunContext,
  limits: BatchLimits,
  key: string,
  askBatch: (sources: string[], onPartial: (text: string) => void) => Promise<string[]>,
): Promise<string[]> {
  const { signal, onPart, onProgress } = context;
  if (signal.aborted) throw new EngineError('aborted');
  const pieces = piecesOf(request.texts, limits.characters);
  const assembly = new Assembly(request.texts, pieces, (index, text, final) => onPart?.(index, text, final));
  let done = 0;
  for (const batch of batchesOf(pieces, limits.characters, limits.texts)) {
    const answers = await askBatch(batch.map((piece) => piece.source), (text) => assembly.partly(batch[0]!, text));
    if (signal.aborted) throw new EngineError('aborted');
    addAll(assembly, batch, answers, key);
    done += batch.length;
    onProgress?.(done / pieces.length);
  }
  return assembly.results;
}

/** The same context for an engine that tells the progress of a download instead. */
export const quiet = ({ signal, onPart }: RunContext): RunContext => ({ signal, ...(onPart ? { onPart } : {}) });

function addAll(assembly: Assembly, batch: Piece[], answers: string[], key: string): void {
  if (answers.length !== batch.length) throw new EngineError('bad-answer', 'count');
  const checked = batch.map((piece, index) => checkTranslation(piece.source, answers[index]!, key));
  for (const [index, piece] of batch.entries()) assembly.add(piece, checked[index]!);
}
