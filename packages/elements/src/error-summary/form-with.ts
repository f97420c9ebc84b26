/** The form that holds a field. */
export const formWith = (root: ParentNode, field: string): HTMLFormElement | null =>
  [...root.querySelectorAll('form')].find((form) => form.elements.namedItem(field)) ?? null;
