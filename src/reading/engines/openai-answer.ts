import * as v from 'valibot';
import { EngineError } from '../types';
import { type Answer, jsonOf, parseJson } from './request';
import { eventsOf } from './sse';

const text = v.nullish(v.string());
const deltaSchema = v.object({ choices: v.array(v.object({ delta: v.nullish(v.object({ content: text })), finish_reason: text })) });
/** A server that fails in the middle says so in an event; its words may hold anything and are not read. */
const errorSchema = v.object({ error: v.union([v.string(), v.looseObject({})]) });
const wholeSchema = v.object({ choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }), finish_reason: text })), v.minLength(1)) });

/**
 * The text of a chat completion, streamed or whole. `onText` gets all that came so far. Throws `bad-answer` when the
 * stream is no chat completion, ends too early, or grows beyond `maxLength` characters.
 */
export async function completionText(answer: Answer, maxLength: number, onText: (text: string) => void): Promise<string> {
  if (answer.type === 'text/event-stream') return streamed(answer, maxLength, onText);
  const parsed = v.safeParse(wholeSchema, await jsonOf(answer));
  if (!parsed.success) throw new EngineError('bad-answer', 'shape');
  const choice = parsed.output.choices[0]!;
  refuseCutOff(choice.finish_reason);
  return bounded(choice.message.content, maxLength);
}

/** A server that stopped at its own limit gave half an answer. */
function refuseCutOff(reason: string | null | undefined): void {
  if (reason === 'length') throw new EngineError('too-long', 'cut off by the server');
}

async function streamed(answer: Answer, maxLength: number, onText: (text: string) => void): Promise<string> {
  let whole = '';
  let events = 0;
  for await (const data of eventsOf(answer.chunks)) {
    if (data === '[DONE]') return whole;
    const event = parseJson(data);
    if (v.is(errorSchema, event)) throw new EngineError('server', 'in the stream');
    const parsed = v.safeParse(deltaSchema, event);
    if (!parsed.success) throw new EngineError('bad-answer', 'shape');
    events += 1;
    const [choice] = parsed.output.choices;
    refuseCutOff(choice?.finish_reason);
    const more = choice?.delta?.content ?? '';
    if (!more) continue;
    whole = bounded(whole + more, maxLength);
    onText(whole);
  }
  // A stream may end without [DONE], but not without having said anything at all.
  if (events === 0) throw new EngineError('bad-answer', 'shape');
  return whole;
}

function bounded(text: string, maxLength: number): string {
  if (text.length > maxLength) throw new EngineError('bad-answer', 'length');
  return text;
}
