const controls = 'input:not([type="hidden"]), select, textarea, button';

/**
 * Focuses what a form calls `field`: a control of ours or of the browser, the first of a group of radio buttons,
 * or the first control of a fieldset. Its question is scrolled into view before: a control alone at the top of
 * the screen would be asked by nobody.
 */
export function focusField(form: HTMLFormElement, field: string): void {
  const named = form.elements.namedItem(field);
  const found = named instanceof RadioNodeList ? named[0] : named;
  if (!(found instanceof HTMLElement)) return;
  const control =
    found instanceof HTMLFieldSetElement ? found.querySelector<HTMLElement>(controls) : found;
  questionOf(found).scrollIntoView();
  control?.focus({ preventScroll: true });
}

// The legend of a group, the label of a single control, or the field itself where it carries its own label.
function questionOf(found: HTMLElement): HTMLElement {
  const group = found.closest('fieldset');
  if (group) return group.querySelector('legend') ?? group;
  const labels = 'labels' in found && found.labels instanceof NodeList ? found.labels : undefined;
  const label = labels?.[0];
  return label instanceof HTMLElement ? label : found;
}
