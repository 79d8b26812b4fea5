import * as v from 'valibot';

/** How the options page draws a field; the schema says what may be stored. */
export type Control =
  | { as: 'choice'; options: readonly string[] }
  | { as: 'choices'; options: readonly string[] }
  | { as: 'switch' }
  | { as: 'language' }
  | { as: 'address' }
  | { as: 'secret' }
  | { as: 'text' };

export interface Field<T> {
  schema: v.GenericSchema<unknown, T>;
  initial: T;
  control: Control;
  /** Section of the options page. */
  section: Section;
  /** Shown only while this other field has one of these values. */
  when?: { field: string; is: readonly string[] };
  /** True where a line of help stands under it (`settingHelp_<name>`). */
  help?: true;
}

export const sections = ['prompts', 'marks', 'reading', 'engines'] as const;
export type Section = (typeof sections)[number];

type Place = Pick<Field<unknown>, 'section' | 'when' | 'help'>;

/** One of a few words. */
export function choice<const T extends readonly string[]>(options: T, initial: T[number], place: Place): Field<T[number]> {
  return { ...place, schema: v.picklist(options), initial, control: { as: 'choice', options } };
}

/** Any number of a few words, each once. */
export function choices<const T extends readonly string[]>(options: T, initial: T[number][], place: Place): Field<T[number][]> {
  const schema = v.pipe(v.array(v.picklist(options)), v.maxLength(options.length), v.transform((list) => [...new Set(list)]));
  return { ...place, schema, initial, control: { as: 'choices', options } };
}

export function flag(initial: boolean, place: Place): Field<boolean> {
  return { ...place, schema: v.boolean(), initial, control: { as: 'switch' } };
}

/** A BCP 47 tag, or '' for the browser's own language. */
export function language(initial: string, place: Place): Field<string> {
  const schema = v.pipe(v.string(), v.maxLength(35), v.regex(/^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?$/i));
  return { ...place, schema, initial, control: { as: 'language' } };
}

/** A line of text; `address` and `secret` differ in how they are drawn, checked further and exported. */
export function line(as: 'text' | 'address' | 'secret', initial: string, place: Place, max = 500): Field<string> {
  return { ...place, schema: v.pipe(v.string(), v.maxLength(max)), initial, control: { as } };
}
