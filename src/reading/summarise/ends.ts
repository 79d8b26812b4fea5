const closers = `["”“’'»«)\\]」』]*$`;
/** Three dots end teasers that were cut off. */
const cutOff = new RegExp(`(?:…|\\.{3})${closers}`);
const statement = new RegExp(`[.!…。！।۔؟။።]${closers}`);
const anyEnd = new RegExp(`[.!?…。！？।۔؟။።]\\s*${closers}`);

/** True for a text with any sentence end, a question's among them. */
export const hasEnd = (text: string): boolean => anyEnd.test(text);

/** True for a whole statement: not cut off, and no question. */
export const isStatement = (text: string): boolean => statement.test(text) && !cutOff.test(text);
