import { EngineError } from '../types';

/** One event longer than this is not what we asked for. */
const maxEvent = 1_000_000;

/** The `data` of each server-sent event (WHATWG HTML, 9.2.6) in a stream of text pieces; comments and other fields are passed over. */
export async function* eventsOf(chunks: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  let rest = '';
  let data: string[] = [];
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxEvent) throw new EngineError('bad-answer', 'size');
    for (const line of lines) {
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (text === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      } else if (text.startsWith('data:')) data.push(text.slice(5).replace(/^ /, ''));
    }
  }
  if (rest.startsWith('data:')) data.push(rest.slice(5).trim());
  if (data.length > 0) yield data.join('\n');
}
