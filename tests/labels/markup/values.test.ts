import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import values from '../../../src/labels/markup/values.json';
import { degreeOfDisclosure, degreeOfIcon, degreeOfSourceType, isAgent } from '../../../src/labels/markup/values';
import { degrees } from '../../../src/labels/types';

const degree = v.picklist(degrees.filter((one) => one !== 'unknown'));
const name = v.pipe(v.string(), v.minLength(1), v.check((text) => text === text.toLowerCase().trim(), 'lower case'));
const schema = v.strictObject({
  sourceTypes: v.record(name, degree),
  disclosures: v.record(name, degree),
  flags: v.record(name, degree),
  metas: v.record(name, v.picklist(['disclosure', 'sourceType'])),
  toolMetas: v.array(name),
  classes: v.record(v.pipe(name, v.includes('ai-')), v.strictObject({ degree, about: v.picklist(['any', 'image']) })),
  icons: v.record(name, degree),
  agents: v.array(name),
});

test('the data has its shape and no entry twice', () => {
  expect(v.safeParse(schema, values).issues).toBeUndefined();
  expect(new Set(values.agents).size).toBe(values.agents.length);
  expect(Object.keys(values.flags).filter((flag) => flag in values.disclosures)).toEqual([]);
});

describe('source types', () => {
  test.each([
    ['trainedAlgorithmicMedia', 'generated'],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', 'generated'],
    ['https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource', 'altered'],
    ['schema:AlgorithmicallyEnhancedDigitalSource', 'altered'],
    ['DigitalCaptureDigitalSource', 'none'],
    ['algorithmicMedia', null], ['dataDrivenMedia', null], ['screenCapture', null], ['', null], ['constructor', null], ['__proto__', null],
  ])('%s is %s', (value, expected) => {
    expect(degreeOfSourceType(value)).toBe(expected);
  });
});

test.each([['AI Generated', 'generated'], ['machine_generated', 'generated'], ['yes', 'generated'], ['no', 'none'], ['toString', null], ['x'.repeat(10_000), null]])('the disclosure %s is %s', (value, expected) => {
  expect(degreeOfDisclosure(value)).toBe(expected);
});

test.each([['AI', 'generated'], ['AI-GENERATED', 'generated'], ['Ai modified', 'altered'], ['AI news', null], ['', null]])('the icon %s is %s', (value, expected) => {
  expect(degreeOfIcon(value)).toBe(expected);
});

test.each([['ChatGPT', true], ['GPT-4o (OpenAI)', true], ['Newsroom AI', true], ['Airtable', false], ['Yoast SEO', false], ['Gemini Air', true], ['WordPress', false]])('the program %s: generative %s', (value, expected) => {
  expect(isAgent(value)).toBe(expected);
});
