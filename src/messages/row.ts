import type * as v from 'valibot';

/** Who may ask: the part of us that a sender belongs to, told by its address and never by what it says. */
export type Role = 'page' | 'popup' | 'options' | 'welcome' | 'reader' | 'offscreen' | 'background';

/** One row of the contract. The answer's type is carried by `answer` alone; it comes from our own code. */
export interface Row<Q, A> {
  from: readonly Role[];
  question: v.GenericSchema<unknown, Q>;
  answer: (value: A) => A;
}

export type Rows = Record<string, Row<never, never> | Row<unknown, unknown>>;
export type QuestionOf<R> = R extends Row<infer Q, never> ? Q : R extends Row<infer Q, infer _A> ? Q : never;
export type AnswerOf<R> = R extends { answer: (value: infer A) => unknown } ? A : never;

/** Makes a row; `row(from, question)<Answer>()` keeps the answer's type without a runtime schema. */
export function row<Q>(from: readonly Role[], question: v.GenericSchema<unknown, Q>) {
  return <A>(): Row<Q, A> => ({ from, question, answer: (value) => value });
}

export type Reply<A> = { ok: true; value: A } | { ok: false; error: string };
export interface Envelope {
  type: string;
  body: unknown;
}
