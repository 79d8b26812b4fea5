import { afterEach, describe, expect, it } from 'vitest';
import { createPageReader, readingOfTcf } from '../../../src/consent/known/read-page';
import tcf from '../../../src/consent/known/tcf-purposes.json';
import { purposes } from '../../../src/consent/types';
import { clearPage } from './fakes';
import { runSent } from './in-page';

const read = createPageReader(runSent);
afterEach(clearPage);

type Done = (data: unknown, ok: boolean) => void;
const put = (values: Record<string, unknown>): void => void Object.assign(window, values);
const tcfApi = (data: unknown, ok = true) => put({ __tcfapi: (command: string, version: number, done: Done) => done(command === 'getTCData' && version === 2 ? data : null, ok) });
const gppApi = (data: unknown) => put({ __gpp: (command: string, done: Done) => done(command === 'ping' ? data : null, true) });
const all = (on: boolean) => Object.fromEntries(Array.from({ length: 11 }, (_, index) => [String(index + 1), on]));

describe('TCF', () => {
  const decided = { tcString: 'CP', eventStatus: 'useractioncomplete', gdprApplies: true };

  it('reads a rejection and an acceptance', async () => {
    tcfApi({ ...decided, purpose: { consents: {} } });
    expect(await read()).toMatchObject({ source: 'tcf', granted: [] });
    tcfApi({ ...decided, purpose: { consents: all(true) } });
    expect(await read()).toMatchObject({ source: 'tcf', denied: [] });
  });

  it('reads purposes one by one; what is given in part is both', async () => {
    tcfApi({ ...decided, purpose: { consents: { 1: true, 8: true, 9: true, 10: true } } });
    expect(await read()).toEqual({ source: 'tcf', granted: ['statistics'], denied: ['marketing', 'personalised-content'] });
    tcfApi({ ...decided, purpose: { consents: { 2: true } } });
    expect(await read()).toMatchObject({ granted: ['marketing'], denied: expect.arrayContaining(['marketing', 'statistics']) });
  });

  it.each([
    ['the prompt still shows', { ...decided, eventStatus: 'cmpuishown', purpose: { consents: all(false) } }, true],
    ['the law does not apply', { ...decided, gdprApplies: false }, true],
    ['nothing is stored', { eventStatus: 'tcloaded', gdprApplies: true }, true],
    ['the interface failed', decided, false],
    ['no data', null, true],
  ])('is silent when %s', async (_why, data, ok) => {
    tcfApi(data, ok);
    expect(await read()).toBeNull();
  });

  it('does not wait for an interface that never answers', async () => {
    put({ __tcfapi: () => undefined });
    expect(await read()).toBeNull();
  });

  it('maps purposes 2 to 11, each to one of ours', () => {
    expect(Object.keys(tcf.purposes)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    for (const purpose of Object.values(tcf.purposes)) expect(purposes).toContain(purpose);
    expect(readingOfTcf({ 1: true }).granted).toEqual([]);
  });
});

describe('GPP', () => {
  it.each([
    [{ usnat: { SaleOptOut: 1, SharingOptOut: 1, TargetedAdvertisingOptOut: 1 } }, { granted: [], denied: ['marketing'] }],
    [{ usca: [{ SaleOptOut: 2, SharingOptOut: 2 }, { Gpc: false }] }, { granted: ['marketing'], denied: [] }],
    [{ usnat: { SaleOptOut: 1, TargetedAdvertisingOptOut: 2 } }, { granted: ['marketing'], denied: [] }],
  ])('reads %j', async (parsedSections, expected) => {
    gppApi({ signalStatus: 'ready', parsedSections });
    expect(await read()).toEqual({ source: 'gpp', ...expected });
  });

  it.each([
    [{ signalStatus: 'not ready', parsedSections: { usnat: { SaleOptOut: 1 } } }],
    [{ signalStatus: 'ready', parsedSections: { tcfeuv2: { SaleOptOut: 1 } } }],
    [{ signalStatus: 'ready', parsedSections: { usnat: { SaleOptOut: 0 } } }],
    [null],
  ])('says nothing of %j', async (data) => {
    gppApi(data);
    expect(await read()).toBeNull();
  });
});
