/** What a word can be in a sentence about how something was made. Keys of the phrase files. */
export const roleNames = [
  'agent', 'weak', 'tail', 'person', 'human', 'generate', 'make', 'use', 'assist', 'translate', 'summarise', 'alter', 'review',
  'article', 'image', 'video', 'audio', 'content', 'credit', 'this', 'site', 'all', 'is', 'of', 'and', 'filler',
  'not', 'without', 'ask', 'about', 'error', 'tool',
] as const;
export type Role = (typeof roleNames)[number];

/** A set of roles as bits; 32 roles fit into one number. */
export type RoleSet = number;

const bits = Object.fromEntries(roleNames.map((name, index) => [name, 1 << index])) as Record<Role, RoleSet>;

/** The set that holds exactly these roles. */
export function roleSet(...roles: Role[]): RoleSet {
  return roles.reduce((set, role) => set | bits[role], 0);
}

export const doing = roleSet('generate', 'make', 'use', 'assist', 'translate', 'summarise', 'alter');
export const nouns = roleSet('article', 'image', 'video', 'audio', 'content');
export const agents = roleSet('agent', 'weak', 'tool');
/** Words that a glued syllable or an ending can deny. */
export const deniable = doing | roleSet('is');
