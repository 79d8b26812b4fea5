import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Patience } from '../../../src/reading/engines/config';
import { type Engine, EngineError, type EngineFault } from '../../../src/reading/types';
import { type EngineServer, startEngineServer } from '../../support/engine-server';
import type { ServerFault } from '../../support/engine-faults';
import { injection, mixed, rtl, sampleArticle } from './samples';

export interface EngineUnderTest {
  name: string;
  make(address: string, key: string, deps: { fetch: typeof fetch; patience: Patience }): Engine;
  /** What the test server makes of a text asked for in Spanish. */
  inSpanish(text: string): string;
  /** Faults that this engine names otherwise than the table below. */
  named?: Partial<Record<ServerFault, [EngineFault, string?]>>;
}

export const secret = 'sk-SECRET-0123456789:fx';
/** Long enough for a busy machine, and short where a test waits for the end of it. */
const patient: Patience = { first: 15_000, stall: 15_000, total: 60_000 };
const impatient: Patience = { first: 250, stall: 250, total: 60_000 };
const slow = new Set<ServerFault>(['slow-drip', 'never-begins']);

const named: Record<ServerFault, [EngineFault, string?]> = {
  unauthorised: ['unauthorised'],
  forbidden: ['unauthorised'],
  'rate-limited': ['rate-limited'],
  'rate-limited-date': ['rate-limited'],
  quota: ['quota'],
  'server-error': ['server'],
  'captive-portal': ['bad-answer', 'html'],
  'invalid-json': ['bad-answer', 'json'],
  'truncated-json': ['bad-answer', 'json'],
  'wrong-shape': ['bad-answer', 'shape'],
  'wrong-count': ['bad-answer', 'count'],
  'wrong-type': ['bad-answer', 'content-type'],
  'invalid-utf8': ['bad-answer', 'utf-8'],
  'slow-drip': ['timeout'],
  'never-begins': ['timeout'],
  'never-ends': ['bad-answer'],
  redirect: ['bad-address', 'redirect'],
  'cut-off': ['offline'],
  'empty-body': ['bad-answer'],
  'not-found': ['bad-address'],
  'too-large': ['too-long'],
  'echo-key': ['bad-answer', 'echo'],
};

/** What was thrown; fails when nothing was, or something that is no EngineError or holds the key. */
export async function faultOf(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EngineError);
  const all = JSON.stringify([String(error), (error as Error).stack, Object.entries(error as object)]);
  expect(all).not.toContain(secret);
  return error as EngineError;
}

/** The suite that every engine with a server passes, against a real one on the loopback. */
export function contract(subject: EngineUnderTest): void {
  describe(`${subject.name}: the engines' contract`, () => {
    let server: EngineServer;
    let engine: Engine;
    const signal = () => new AbortController().signal;
    let sent: AbortSignal[] = [];
    const watched = ((url: string, init: RequestInit) => (sent.push(init.signal!), fetch(url, init))) as typeof fetch;
    const translate = (texts: string[], context = { signal: signal() }) => engine.translate!({ texts, from: 'en', to: 'es' }, context);

    beforeEach(async () => {
      server = await startEngineServer({ key: secret });
      sent = [];
      engine = subject.make(server.address, secret, { fetch: watched, patience: patient });
    });
    afterEach(() => server.close());

    test('says which host gets the text, and asks nothing to say whether it is ready', async () => {
      expect(engine.host).toBe(new URL(server.address).host);
      expect(await engine.availability('translate', 'en', 'es')).toBe('ready');
      expect(server.received).toHaveLength(0);
    });

    test('answers as many texts as it was asked, in order, and reports each once as final', async () => {
      const texts = ['One.', '', 'Two, with “quotes”.', '   ', 'Three\nlines'];
      const finals: number[] = [];
      const answer = await engine.translate!({ texts, from: 'en', to: 'es' }, { signal: signal(), onPart: (index, _text, final) => final && finals.push(index) });
      expect(answer).toEqual([subject.inSpanish('One.'), '', subject.inSpanish('Two, with “quotes”.'), '   ', subject.inSpanish('Three\nlines')]);
      expect(finals.sort()).toEqual([0, 1, 2, 3, 4]);
    });

    test('asks nothing for nothing', async () => {
      expect(await translate([])).toEqual([]);
      expect(await translate(['', ' \n'])).toEqual(['', ' \n']);
      expect(server.received).toHaveLength(0);
    });

    test('takes one megabyte in bounded questions and loses nothing of it', async () => {
      const long = Array.from({ length: 24_000 }, (_, index) => `Sentence number ${index} of a very long text.`).join(' ');
      expect(long.length).toBeGreaterThan(1_000_000);
      const [answer] = await translate([long]);
      const numbers = [...answer!.matchAll(/number (\d+)/g)].map((match) => Number(match[1]));
      expect(numbers).toEqual(Array.from({ length: 24_000 }, (_, index) => index));
      for (const { body } of server.received) expect(JSON.stringify(body).length).toBeLessThan(128 * 1_024);
    }, 60_000);

    test('keeps right-to-left text, mixed languages, emoji and characters of several bytes', async () => {
      expect(await translate([rtl, mixed])).toEqual([subject.inSpanish(rtl), subject.inSpanish(mixed)]);
    });

    test('hands instructions in the page on as text like any other', async () => {
      expect(await translate([injection])).toEqual([subject.inSpanish(injection)]);
    });

    test('stops at once when told to, before and while it waits, and closes the connection', async () => {
      expect((await faultOf(translate(['x'], { signal: AbortSignal.abort() }))).fault).toBe('aborted');
      expect(server.received).toHaveLength(0);
      for (const fault of ['never-begins', 'never-ends', 'slow-drip'] as const) {
        server.failWith(fault, 'always');
        const controller = new AbortController();
        const before = server.received.length;
        const timer = setInterval(() => server.received.length > before && controller.abort(), 30);
        const start = Date.now();
        const { fault: name } = await faultOf(translate(['Hello there.'], { signal: controller.signal }));
        clearInterval(timer);
        expect(sent.at(-1)!.aborted).toBe(true);
        // A flood may reach the size bound first.
        expect(['aborted', fault === 'never-ends' ? 'bad-answer' : 'aborted']).toContain(name);
        expect(Date.now() - start).toBeLessThan(5_000);
      }
    });

    test.each(Object.keys(named) as ServerFault[])('names the fault and closes the connection: %s', async (fault) => {
      server.failWith(fault, 'always');
      if (slow.has(fault)) engine = subject.make(server.address, secret, { fetch: watched, patience: impatient });
      const error = await faultOf(translate(['Hello there.']));
      const [name, detail] = subject.named?.[fault] ?? named[fault];
      expect(error.fault).toBe(name);
      if (detail) expect(error.detail).toBe(detail);
      expect(server.received).toHaveLength(1);
      expect(sent.map((one) => one.aborted)).toEqual([true]);
      expect(server.received.some(({ path }) => path === '/elsewhere')).toBe(false);
    });

    test('passes on how long the server wants to be left alone', async () => {
      server.failWith('rate-limited');
      expect((await faultOf(translate(['Hello.']))).retryAfter).toBe(7_000);
      server.failWith('rate-limited-date');
      const date = (await faultOf(translate(['Hello.']))).retryAfter!;
      expect(date).toBeGreaterThan(5_000);
      expect(date).toBeLessThanOrEqual(9_000);
    });

    test('is offline when nobody listens', async () => {
      const { address } = server;
      await server.close();
      engine = subject.make(address, secret, { fetch, patience: patient });
      expect((await faultOf(translate(['Hello.']))).fault).toBe('offline');
    });

    test('is unavailable, and refuses without asking, when the address cannot be used', async () => {
      for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'http://169.254.169.254', `https://user:${secret}@example.org`, 'http://example.org', 'http://10.0.0.8:11434', 'nonsense']) {
        let asked = 0;
        const never = (() => (asked++, Promise.reject(new Error(secret)))) as unknown as typeof fetch;
        const bad = subject.make(address, secret, { fetch: never, patience: patient });
        expect(await bad.availability('translate', 'en', 'es')).toBe('unavailable');
        expect((await faultOf(bad.translate!({ texts: ['x'], from: '', to: 'es' }, { signal: signal() }))).fault).toBe('bad-address');
        expect(asked).toBe(0);
      }
    });

    test('tells nothing of an error it did not expect', async () => {
      const leaking = (() => Promise.reject(new Error(`Authorization: ${secret}`))) as unknown as typeof fetch;
      const bad = subject.make('https://example.org', secret, { fetch: leaking, patience: patient });
      const error = await faultOf(bad.translate!({ texts: ['x'], from: '', to: 'es' }, { signal: signal() }));
      expect(String(error)).toBe('EngineError: offline');
    });

    test('sends no cookies and no referrer, and the key to its server only', async () => {
      let init: RequestInit | undefined;
      const spy = ((url: string, options: RequestInit) => ((init = options), fetch(url, options))) as typeof fetch;
      await subject.make(server.address, secret, { fetch: spy, patience: patient }).translate!({ texts: ['Hi.'], from: 'en', to: 'es' }, { signal: signal() });
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' });
      expect(server.received[0]!.path).not.toContain(secret);
    });

    test('summarises, when it can, in as many sentences as were asked', async () => {
      if (!engine.tasks.includes('summarise')) return expect(engine.summarise).toBeUndefined();
      const parts: string[] = [];
      const sentences = await engine.summarise!(sampleArticle, 'short', 'en', { signal: signal(), onPart: (index, text) => (parts[index] = text) });
      expect(sentences).toEqual([1, 2, 3].map((number) => `Sentence ${number} of ${sampleArticle.headline}.`));
      expect(parts).toEqual(sentences);
    });
  });
}
