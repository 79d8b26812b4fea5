import { describe, expect, it, vi } from 'vitest';
import { type Engine, EngineError, type EngineFault } from '../../../src/reading/types';
import { block, injection, mixed, rtl, sampleArticle } from './samples';

/** How the browser's interface behaves in one test. */
export interface DeviceBehaviour {
  /** What the model makes of a text; the usual answer if not given. */
  answer?: (text: string) => unknown;
  /** Instead of an answer: an error that the model throws, or nothing at all, ever. */
  runs?: 'never' | Error;
  /** Instead of a model: an error that making it throws, or nothing at all, ever. */
  makes?: 'never' | Error;
}

export interface DeviceEngineUnderTest {
  name: string;
  make(behaviour: DeviceBehaviour): Engine;
  /** How many models were made and not let go. */
  open(): number;
  /** What the engine calls errors that the browser throws while a model is made. */
  errors: [Error, EngineFault][];
}

export const errorNamed = (name: string, message = 'secret words of the page'): Error => Object.assign(new Error(message), { name });
const signal = () => new AbortController().signal;

async function faultOf(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EngineError);
  expect(`${String(error)} ${(error as EngineError).detail}`).not.toContain('secret');
  return error as EngineError;
}

/** What every engine on the device that the browser lends must do, whatever the browser's interface does. */
export function deviceContract(subject: DeviceEngineUnderTest): void {
  describe(`${subject.name}: the contract of engines on the device`, () => {
    const run = (engine: Engine, texts: string[], at = signal()): Promise<string[]> =>
      engine.tasks.includes('translate')
        ? engine.translate!({ texts, from: 'en', to: 'es' }, { signal: at })
        : engine.summarise!({ ...sampleArticle, blocks: texts.map((text) => block(text)) }, 'short', 'en', { signal: at });

    it('sends text nowhere', () => expect(subject.make({}).host).toBeNull());

    it('does the work and lets every model go', async () => {
      expect((await run(subject.make({}), ['One thing happened.'])).join('')).not.toBe('');
      expect(subject.open()).toBe(0);
    });

    it('asks nothing of a model for nothing', async () => {
      const answer = vi.fn(() => 'x');
      expect(await run(subject.make({ answer }), [])).toEqual([]);
      expect(answer).not.toHaveBeenCalled();
    });

    it.each([['right to left', rtl], ['mixed languages', mixed], ['instructions in the page', injection], ['a megabyte', 'Words of a long text. '.repeat(48_000)]])('takes %s', async (_name, text) => {
      const seen: string[] = [];
      const answer = (asked: string) => (seen.push(asked), asked.slice(0, 200));
      await run(subject.make({ answer }), [text]).catch((error: unknown) => expect(error).toBeInstanceOf(EngineError));
      expect(seen.join('')).toContain(text.slice(0, 40));
      expect(subject.open()).toBe(0);
    }, 60_000);

    it('ends at once when told to, before and while a model is made or runs', async () => {
      expect((await faultOf(run(subject.make({}), ['x'], AbortSignal.abort()))).fault).toBe('aborted');
      for (const behaviour of [{ makes: 'never' }, { runs: 'never' }] as const) {
        const control = new AbortController();
        const work = faultOf(run(subject.make(behaviour), ['A long enough sentence.'], control.signal));
        setTimeout(() => control.abort(), 10);
        expect((await work).fault).toBe('aborted');
      }
    });

    it('does not wait for ever for a model that never begins to come', async () => {
      expect((await faultOf(run(subject.make({ makes: 'never' }), ['A sentence.']))).fault).toBe('no-progress');
    });

    it.each(subject.errors)('names %s and repeats none of its words', async (error, fault) => {
      expect((await faultOf(run(subject.make({ makes: error }), ['A sentence.']))).fault).toBe(fault);
    });

    it.each([[null], [7], [{}], ['']])('calls the answer %j bad', async (answer) => {
      expect((await faultOf(run(subject.make({ answer: () => answer }), ['A sentence that has words.']))).fault).toBe('bad-answer');
      expect(subject.open()).toBe(0);
    });

    it('lets a model go that failed while it ran', async () => {
      expect((await faultOf(run(subject.make({ runs: new Error('secret') }), ['A sentence.']))).fault).toBe('crashed');
      expect(subject.open()).toBe(0);
    });
  });
}
