import * as v from 'valibot';

/** A rule of the reader's own: always or never mark what a site, an author or a wording stands for. */
export const ruleSchema = v.object({
  verdict: v.picklist(['always', 'never']),
  match: v.picklist(['site', 'author', 'wording']),
  value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
});
export type StoredRule = v.InferOutput<typeof ruleSchema>;

const isSame = (one: StoredRule, other: StoredRule): boolean => one.verdict === other.verdict && one.match === other.match && one.value === other.value;

/** The rules without one of them. */
export const removeRule = (rules: readonly StoredRule[], rule: StoredRule): StoredRule[] => rules.filter((other) => !isSame(other, rule));

/** The rules with one more, last: of two that contradict each other the later one holds. Never twice the same. */
export const addRule = (rules: readonly StoredRule[], rule: StoredRule): StoredRule[] => [...removeRule(rules, rule), rule];
