import * as v from 'valibot';

/** A rule of the reader's own: always or never mark what a site, an author or a wording stands for. */
export const ruleSchema = v.object({
  verdict: v.picklist(['always', 'never']),
  match: v.picklist(['site', 'author', 'wording']),
  value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
});
export type StoredRule = v.InferOutput<typeof ruleSchema>;
