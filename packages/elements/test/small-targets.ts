/**
 * The controls under a root that are lower than a finger needs, but for links in a text. Tests of pages run it in
 * the page, so it uses nothing from outside itself.
 */
export function smallTargets(root: Element, least: number): readonly string[] {
  const within = (node: ParentNode): readonly Element[] =>
    [...node.children].flatMap((child) => [
      child,
      ...(child.shadowRoot ? within(child.shadowRoot) : []),
      ...within(child),
    ]);
  const isInText = (control: Element): boolean => {
    if (getComputedStyle(control).display !== 'inline') return false;
    let block = control.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block?.textContent?.trim() !== control.textContent?.trim();
  };
  return (
    within(root)
      .filter((element) =>
        element.matches('a[href], button, input:not([type=hidden]), select, summary, textarea'),
      )
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A skip link waits outside the window for its focus.
      .filter((element) => element.getBoundingClientRect().right > 0)
      .filter((element) => !element.matches('a') || !isInText(element))
      .map((element) => [element, element.closest('.credit-choice') ?? element] as const)
      .filter(([, pressed]) => pressed.getBoundingClientRect().height < least - 0.5)
      .map(
        ([element, pressed]) =>
          `${pressed.getBoundingClientRect().height.toFixed(1)} px: ${element.outerHTML.slice(0, 120)}`,
      )
  );
}
