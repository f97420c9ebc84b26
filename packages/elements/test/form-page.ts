import { afterEach, vi } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { settled } from './deep.ts';
import { stage } from './stage.ts';
import '../src/styles/forms.css';

/** The address of the test, and the title of its document, as the host's page has them. */
export const address: string = location.href;
export const title: string = document.title;

afterEach(() => {
  stage().remove(); // what is kept on leaving is cleared with the rest
  history.replaceState(null, '', address);
  sessionStorage.clear();
});

export const heading = (): string => stage().querySelector('h1')?.textContent?.trim() ?? '';
export const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const link = (name: string | RegExp): Locator =>
  page.getByRole('link', { name, exact: typeof name === 'string' });
export const radio = (name: string | RegExp): Locator =>
  page.getByRole('radio', { name, exact: typeof name === 'string' });
export const field = (name: string | RegExp): Locator => page.getByRole('textbox', { name });
export const box = (): Locator => page.getByRole('checkbox');
/** What is typed into a field. */
export const typedIn = (name: string): string | undefined =>
  (field(name).query() as HTMLInputElement | null)?.value; // the role is that of inputs

export const heard = (): Promise<void> => settled(stage());
export const eventually = (holds: () => unknown): Promise<unknown> =>
  vi.waitUntil(holds, { timeout: 30_000 });
export const arrives = (words: string): Promise<unknown> =>
  eventually(() => heading().includes(words));

export const summary = (): Element | null => stage().querySelector('.credit-error-summary');
/** What is wrong, as the summary says it. */
export const errors = (): readonly string[] =>
  [...stage().querySelectorAll('.credit-error-summary a')].map((each) => each.textContent ?? '');
/** The same, beside the fields. */
export const errorsBeside = (): readonly string[] =>
  [...stage().querySelectorAll('p.credit-error')].map((each) => each.textContent?.trim() ?? '');
/** What those hear who do not see it. */
export const status = (): string =>
  stage().querySelector('.credit-visually-hidden[role=status]')?.textContent?.trim() ?? '';
/** The words that describe a button. */
export const describing = (name: string): string =>
  stage().querySelector(`#${CSS.escape(button(name).element().getAttribute('aria-describedby')!)}`)
    ?.textContent ?? '';

export const proof = (name: string, type = 'application/pdf'): File =>
  new File(['%PDF-1.7 example'], name, { type });
/** Chooses a file, in the first place for one or in another. */
export const choose = (file: File, which = 0): void => {
  const input = stage().querySelectorAll<HTMLInputElement>('input[type=file]')[which]!;
  const given = new DataTransfer();
  given.items.add(file);
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
export const upload = async (file: File, which = 0): Promise<void> => {
  choose(file, which);
  await heard();
};

/** The end of the session as a platform tells it: in three minutes, and in twenty once it was prolonged. */
export const endingSession =
  (scope: string) =>
  ({ url, method }: Request): Response | undefined =>
    url.includes('/session')
      ? Response.json({
          scopes: [scope],
          expiresAt: new Date(Date.now() + (method === 'POST' ? 20 : 3) * 60_000).toISOString(),
        })
      : undefined;
export const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();

/** The Enter by which an input method ends. */
export const composingEnter = (): KeyboardEvent =>
  new KeyboardEvent('keydown', {
    key: 'Enter',
    isComposing: true,
    bubbles: true,
    cancelable: true,
  });
