import { html, type TemplateResult } from 'lit';
import { page, type Locator } from 'vitest/browser';
import '../src/credit-promise-desk/credit-promise-desk.define.ts';
import type { CreditPromiseDesk } from '../src/credit-promise-desk/credit-promise-desk.ts';
import type { ExamplePromiseDesk } from '../src/example-promise-desk.ts';
import { exampleToday } from '../src/example-repairs.ts';
import { show, stage } from './stage.ts';

export const deskOn = (promiseId: string, filter = ''): TemplateResult =>
  html`<credit-promise-desk
    promise-id=${promiseId}
    filter=${filter}
    draws-href="/draws.html"
    today=${exampleToday}
  ></credit-promise-desk>`;

/** Shows the desk: its queue, one promise, or as it is given. */
export async function showDesk(
  platform: ExamplePromiseDesk,
  desk: string | TemplateResult = '',
): Promise<CreditPromiseDesk> {
  const root = await show(typeof desk === 'string' ? deskOn(desk) : desk, platform.client);
  return root.querySelector('credit-promise-desk')!;
}

export const field = (name: string): Locator => page.getByRole('textbox', { name });
export const notice = (): Locator => field('告知承诺人的内容');
export const radio = (name: string): Locator => page.getByRole('radio', { name, exact: true });

/** What the officer is offered. */
export const actions = (): readonly (string | undefined)[] =>
  [...stage().querySelectorAll('[data-command]')].map(({ textContent }) => textContent?.trim());

/** The body that was sent to a path. */
export const sent = (platform: ExamplePromiseDesk, path: string): unknown => {
  const found = platform.requests.find((each) => each.includes(path));
  return found && JSON.parse(found.slice(found.indexOf('{')));
};
