/** Every element in and under a root, shadow roots included, in document order. */
export function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
    yield* deep(element);
  }
}

/** A frame after which every observer has been told who is seen: each is told no later than one that came after it. */
const seen = (): Promise<void> =>
  new Promise((done) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(document.documentElement);
  });

/** Waits until every element under a root has rendered and none is busy, in two frames: one to be seen, one to react. */
export async function settled(root: ParentNode): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet += 1) {
    await seen();
    const elements = [...deep(root)];
    const updates = elements.map(async (element) =>
      'updateComplete' in element ? await element.updateComplete : true,
    );
    const complete = (await Promise.all(updates)).every((done) => done === true);
    if (!complete || elements.some(({ ariaBusy }) => ariaBusy === 'true')) quiet = -1;
  }
}

/** What a person can see and use: tags, texts, states. Ids differ between two copies and are left out. */
export function picture(root: ParentNode): string {
  return [...deep(root)]
    .map((element) => {
      const words = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .map(({ data }) => data.trim())
        .join('');
      const states = ['role', 'aria-invalid', 'aria-busy', 'href', 'class', 'part', 'disabled']
        .filter((name) => element.hasAttribute(name))
        .map((name) => `${name}=${element.getAttribute(name)}`);
      const typed = element instanceof HTMLInputElement ? element.value : '';
      return [element.localName, ...states, typed, words].join(' ');
    })
    .join('\n');
}
