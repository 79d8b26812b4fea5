import type { LabelReader } from '../reader';
import type { Degree } from '../types';
import { isObject, listOf, own, textOf } from './json-ld';
import type { JsonObject, LinkedNode } from './json-ld';
import { readDisclosure } from './statement';
import type { Said } from './statement';
import { degreeOfSourceType, isAgent } from './values';

const makers: [property: string, degree: Degree][] = [['author', 'generated'], ['creator', 'generated'], ['translator', 'translated'], ['contributor', 'assisted'], ['editor', 'assisted'], ['isBasedOn', 'generated']];
const programs = new Set(['SoftwareApplication', 'WebApplication', 'MobileApplication', 'SoftwareSourceCode']);
const disclosureNames = ['aiDisclosure', 'ai-disclosure', 'ai_disclosure', 'creativeWorkStatus'];
const levelNames = ['level', 'disclosureLevel', 'value', 'mode', 'type', 'name', 'description', 'text'];
const toolNames = ['tool', 'model', 'aiModel', 'ai-model', 'provider', 'aiProvider', 'ai-provider', 'software'];

/** What one node of linked data says of how its subject was made. */
export function sayingsOf(node: LinkedNode, read: LabelReader): Said[] {
  return [...fromSourceType(node.value), ...fromDisclosure(node.value, read), ...fromMakers(node.value), ...fromCredit(node.value, read)];
}

function fromSourceType(value: JsonObject): Said[] {
  return listOf(own(value, 'digitalSourceType')).flatMap((type) => {
    const text = textOf(type);
    const degree = degreeOfSourceType(text);
    return degree ? [{ degree, field: 'digitalSourceType', value: text, tool: '' }] : [];
  });
}

function fromDisclosure(value: JsonObject, read: LabelReader): Said[] {
  return disclosureNames.flatMap((field) => listOf(own(value, field)).map((disclosure) => ({ field, disclosure }))).flatMap(({ field, disclosure }) => {
    const texts = isObject(disclosure) ? levelNames.map((name) => textOf(own(disclosure, name))) : [textOf(disclosure)];
    const tool = isObject(disclosure) ? toolNames.map((name) => textOf(own(disclosure, name))).filter(Boolean).join(', ') : '';
    for (const text of texts) {
      const said = text ? readDisclosure(text, 'json-ld', read) : null;
      if (said) return [{ degree: said.degree, field, value: text, tool: tool || said.tool }];
    }
    return [];
  });
}

/** A generative program among the makers. Beside a person it only helped. */
function fromMakers(value: JsonObject): Said[] {
  return makers.flatMap(([field, degree]) => {
    const named = listOf(own(value, field));
    const agents = named.filter(isGenerativeProgram);
    if (agents.length === 0) return [];
    const people = named.some((maker) => !agents.includes(maker) && textOf(maker) !== '');
    const name = textOf(isObject(agents[0]) ? own(agents[0], 'name') : agents[0]);
    return [{ degree: people && degree === 'generated' ? 'assisted' : degree, field, value: name, tool: name }];
  });
}

function isGenerativeProgram(maker: unknown): boolean {
  if (!isObject(maker)) return false;
  const isProgram = listOf(own(maker, '@type')).some((type) => typeof type === 'string' && programs.has(type.split(/[/#:]/).at(-1)!));
  return isProgram && isAgent(textOf(own(maker, 'name')));
}

/** Credit lines are words for readers, so they are read as such. */
function fromCredit(value: JsonObject, read: LabelReader): Said[] {
  return ['creditText', 'copyrightNotice'].flatMap((field) => {
    const text = textOf(own(value, field));
    const reading = text && text.length <= 300 ? read(text, { place: 'credit', kind: 'image' }) : null;
    return reading && reading.about !== 'text' ? [{ degree: reading.degree, field, value: text, tool: reading.tool }] : [];
  });
}
