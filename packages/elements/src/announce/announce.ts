/** Tells the page around an element what happened; false when the page prevents what would follow. */
export const announce = (
  element: HTMLElement,
  name: string,
  detail: unknown,
  cancelable = true,
): boolean =>
  element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
  );
