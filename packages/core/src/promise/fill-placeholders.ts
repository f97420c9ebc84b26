import type { PromiseTemplate, TemplateField } from './promise-template.ts';

/** Anything between braces; what stands for an answer or for what the system knows is decided by who fills it in. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The words with each `{id}` replaced by its value, once: a value that has braces itself stays as it is. */
export const fillPlaceholders = (words: string, valueOf: (id: string) => string): string =>
  words.replace(PLACEHOLDER, (_, id: string) => valueOf(id));

/** Every id between braces, in order. */
export const placeholdersIn = (words: string): readonly string[] =>
  Array.from(words.matchAll(PLACEHOLDER), ([, id = '']) => id);

/** What is left of the words without their placeholders: a brace in it has no partner. */
export const besidePlaceholders = (words: string): string => words.replace(PLACEHOLDER, '');

export const fieldNamed = (
  { fields }: Pick<PromiseTemplate, 'fields'>,
  id: string,
): TemplateField | undefined => fields.find((field) => field.id === id);
