/** The lines of a page that are cut off or lie upon another. Runs in the page: it uses nothing from outside itself. */
export function brokenText(): readonly string[] {
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath !== 'none') return false; // for screen readers alone
    return true;
  };
  const lines: { readonly words: string; readonly box: DOMRect; readonly of: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!of || words === '' || of.closest('option, noscript, script') || !isSeen(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.right > 0) lines.push({ words: words.slice(0, 40), box, of });
  }
  const cut = lines
    .filter(({ box, of }) => {
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) return true;
      for (let at: Element | null = of; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible') continue;
        const bounds = at.getBoundingClientRect();
        if (box.right > bounds.right + 1 || box.bottom > bounds.bottom + 1) return true;
      }
      const pressed = of.closest('button, .credit-button, .credit-tag')?.getBoundingClientRect();
      return (
        pressed !== undefined && (box.right > pressed.right + 1 || box.bottom > pressed.bottom + 4)
      );
    })
    .map(({ words }) => `cut off: ${words}`);
  // The box of a line holds room above and below the letters, which lines may share.
  const room = 0.3;
  const over: string[] = [];
  const sorted = lines.toSorted((a, b) => a.box.top - b.box.top);
  for (const [index, { words, box }] of sorted.entries())
    for (const other of sorted.slice(index + 1)) {
      if (other.box.top > box.bottom) break;
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const broad = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (broad > 1 && high > room * Math.min(box.height, other.box.height))
        over.push(`${words} lies upon ${other.words}`);
    }
  return [...cut, ...over];
}
