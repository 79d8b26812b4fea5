import type { Protocol } from '../messages/protocol';
import type { AnswerOf, QuestionOf } from '../messages/row';
import type { Sender } from '../messages/serve';

export type Handler<K extends keyof Protocol> = (question: QuestionOf<Protocol[K]>, sender: Sender) => AnswerOf<Protocol[K]> | Promise<AnswerOf<Protocol[K]>>;
/** A handler for every row of the protocol. */
export type Handlers = { [K in keyof Protocol]: Handler<K> };
/** Handlers of the rows named. */
export type HandlersOf<K extends keyof Protocol> = Pick<Handlers, K>;
