import type { Budget } from '../../shared/budget';
import type { Item } from '../items';
import type { LabelReader } from '../reader';
import type { Evidence } from '../types';
import { linkedNodes, listOf, own, textOf } from './json-ld';
import type { LinkedNode } from './json-ld';
import { sayingsOf } from './linked-sayings';
import type { Locator } from './locate';
import { addMarkup } from './statement';

const mediaKinds: Record<string, Item['kind']> = { ImageObject: 'picture', Photograph: 'picture', Painting: 'picture', Drawing: 'picture', VideoObject: 'video', AudioObject: 'audio' };
const leading = new Set(['image', 'primaryImageOfPage', 'thumbnail', 'associatedMedia', 'video', 'audio']);
const addressNames = ['contentUrl', 'url', '@id', 'thumbnailUrl', 'embedUrl'];
const storyNames = ['url', '@id', 'mainEntityOfPage', 'headline', 'name'];

/** Adds what the page's JSON-LD says to the items it speaks of. Returns how many scripts were ignored as broken or too large. */
export function addLinkedData(document: Document, locator: Locator, read: LabelReader, budget: Budget): number {
  const { nodes, ignored } = linkedNodes(document, budget);
  const stories = nodes.filter(isStory);
  const definitions = definitionsOf(nodes);
  for (const node of nodes) {
    const said = sayingsOf(node, read);
    if (said.length === 0) continue;
    const { items, scope } = subjectsOf(node, locator, stories, definitions);
    for (const item of items) for (const one of said) addMarkup(item, one, 'json-ld', scope, null);
  }
  return ignored;
}

const isStory = (node: LinkedNode): boolean => node.types.some((type) => /(?:Article|Posting|Report|Story|CreativeWork)$/.test(type));
const mediaOf = (node: LinkedNode): Item['kind'] | undefined => node.types.map((type) => mediaKinds[type]).find(Boolean);

/** Which story properties point at a node by its `@id`. */
function definitionsOf(nodes: LinkedNode[]): Map<string, LinkedNode> {
  const users = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const id = textOf(own(node.value, '@id'));
    if (id && node.parent && Object.keys(node.value).length <= 2 && leading.has(node.property)) users.set(id, node);
  }
  return users;
}

function subjectsOf(node: LinkedNode, locator: Locator, stories: LinkedNode[], users: Map<string, LinkedNode>): { items: Item[]; scope: Evidence['scope'] } {
  const kind = mediaOf(node);
  if (kind) return { items: listOf(mediaSubject(node, kind, locator, stories, users)) as Item[], scope: 'item' };
  if (isStory(node)) return { items: listOf(storySubject(node, locator, stories)) as Item[], scope: 'item' };
  if (node.types.includes('WebSite')) return { items: locator.articles, scope: 'site' };
  if (node.types.some((type) => type.endsWith('Page'))) return { items: locator.articles, scope: 'page' };
  return { items: [], scope: 'item' };
}

/** By its address; else the lead picture of the story whose image it is. */
function mediaSubject(node: LinkedNode, kind: Item['kind'], locator: Locator, stories: LinkedNode[], users: Map<string, LinkedNode>): Item | null {
  for (const name of addressNames) {
    for (const address of listOf(own(node.value, name))) {
      const item = locator.picture(textOf(address));
      if (item) return item;
    }
  }
  const user = node.parent && leading.has(node.property) ? node : users.get(textOf(own(node.value, '@id')));
  if (!user?.parent) return null;
  const first = listOf(own(user.parent.value, user.property)).findIndex((one) => one === user.value) <= 0;
  const story = first ? (isStory(user.parent) ? storySubject(user.parent, locator, stories) : (locator.articles[0] ?? null)) : null;
  return story?.parts.find((part) => part.kind === kind) ?? null;
}

/** By address or headline; a page's only story needs neither. */
function storySubject(node: LinkedNode, locator: Locator, stories: LinkedNode[]): Item | null {
  for (const name of storyNames) {
    const text = textOf(own(node.value, name));
    const item = text ? locator.story(text) : null;
    if (item) return item;
  }
  const top = stories.filter((story) => story.parent === null || story.property === 'mainEntity');
  return top.length === 1 && top[0] === node && locator.articles.length === 1 ? locator.articles[0]! : null;
}
