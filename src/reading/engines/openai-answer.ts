import * as v from 'valibot';
import { EngineError } from '../types';
import { type Answer, jsonOf, parseJson } from './request';
import { eventsOf } from './sse';

const nullableText = v.optional(v.nullable(v.string()));
const deltaSchema = v.object({ choices: v.array(v.object({ delta: v.optional(v.object({ content: nullableText })) })) });
/** A server that fails in the middle says so in an event; its words may hold anything and are not read. */
const errorSchema = v.object({ error: v.union([v.string(), v.looseObject({})]) });
const wholeSchema = v.object({ choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)) });

/**
 * The text of a chat completion, streamed or whole. `onText` gets all that came so far. Throws `bad-answer` when the
 * stream is no chat completion, ends too early, or grows beyond `maxLength` characters.
 */
export async function completionText(answer: Answer, maxLength: number, onText: (text: string) => void): Promise<string> {
  if (answer.type === 'text/event-stream') return streamed(answer, maxLength, onText);
  const parsed = v.safeParse(wholeSchema, await jsonOf(answer));
  if (!parsed.success) throw new EngineError('bad-answer', 'shape');
  return bounded(parsed.output.choices[0]!.message.content, maxLength);
}

async function streamed(answer: Answer, maxLength: number, onText: (text: string) => void): Promise<string> {
  let text = '';
  let events = 0;
  for await (const data of eventsOf(answer.chunks)) {
    if (data === '[DONE]') return text;
    const event = parseJson(data);
    if (v.is(errorSchema, event)) throw new EngineError('server', 'in the stream');
    const parsed = v.safeParse(deltaSchema, event);
    if (!parsed.success) throw new EngineError('bad-answer', 'shape');
    events += 1;
    const more = parsed.output.choices[0]?.delta?.content ?? '';
    if (!more) continue;
    text = bounded(text + more, maxLength);
    onText(text);
  }
  // A stream may end without [DONE], but not without having said anything at all.
  if (events === 0) throw new EngineError('bad-answer', 'shape');
  return text;
}

function bounded(text: string, maxLength: number): string {
  if (text.length > maxLength) throw new EngineError('bad-answer', 'length');
  return text;
}
