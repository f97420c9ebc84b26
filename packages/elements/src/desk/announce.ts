/** Tells the host what happens; false where it does it itself. */
export const announce = (
  host: HTMLElement,
  name: string,
  detail: unknown,
  cancelable: boolean,
): boolean =>
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
