// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, retryAfter } from '../../../src/reading/engines/fault';
import { EngineError } from '../../../src/reading/types';

const now = Date.UTC(2026, 10, 22, 12, 0, 0);

describe('retryAfter', () => {
  test.each([['7', 7_000], ['0', 0], [' 30 ', 30_000], ['Sun, 22 Nov 2026 12:00:09 GMT', 9_000], ['Sun, 22 Nov 2026 11:00:00 GMT', 0], ['999999999', 86_400_000]])('reads %s', (header, wait) =>
    expect(retryAfter(header, now)).toBe(wait));

  test.each([null, '', '-3', '1.5', 'soon', '7 seconds', '9'.repeat(400), '2026-11-22'])('does not believe %s', (header) => expect(retryAfter(header, now)).toBeNull());

  test('is null or within a day, whatever comes', () => {
    fc.assert(fc.property(fc.string(), (header) => {
      const wait = retryAfter(header, now);
      expect(wait === null || (wait >= 0 && wait <= 86_400_000)).toBe(true);
    }));
  });
});

describe('faultOf', () => {
  const fault = (status: number, special = {}) => faultOf(new Response(null, { status }), special)?.fault ?? null;

  test.each([[200, null], [204, null], [400, 'bad-answer'], [401, 'unauthorised'], [402, 'quota'], [403, 'unauthorised'], [404, 'bad-address'], [408, 'timeout'], [413, 'too-long'], [418, 'bad-answer'],
    [429, 'rate-limited'], [456, 'quota'], [500, 'server'], [502, 'server'], [503, 'server'], [504, 'timeout'], [511, 'offline'], [302, 'bad-address'], [308, 'bad-address']])('%i: %s', (status, name) =>
    expect(fault(status)).toBe(name));

  test('an engine may know better', () => {
    expect(fault(403, { 403: new EngineError('forbidden-origin') })).toBe('forbidden-origin');
  });

  test('closes the body it does not read', () => {
    let closed = false;
    const body = new ReadableStream({ cancel: () => void (closed = true) });
    faultOf(new Response(body, { status: 500 }), {});
    expect(closed).toBe(true);
  });
});
