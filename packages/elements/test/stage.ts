import type { CreditClient } from '@xinyong/client';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../src/credit-provider/credit-provider.define.ts';
import { settled } from './deep.ts';

/** As long as anything may take on a busy machine. */
const patience = { timeout: 30_000 };

let root = document.createElement('main');
afterEach(() => root.remove());

/** The page of the test. */
export const stage = (): HTMLElement => root;

/** Shows something alone on the page, with a client or without, and waits until it is there. */
export async function show(
  content: TemplateResult,
  client?: CreditClient,
  lang = 'zh-CN',
): Promise<HTMLElement> {
  root.remove();
  root = document.body.appendChild(document.createElement('main'));
  root.lang = lang;
  const provider = html`<credit-provider .client=${client}>${content}</credit-provider>`;
  render(client ? provider : content, root);
  await settled(root);
  return root;
}

/** What stands on the page, in one line. */
export const words = (): string => root.textContent.replaceAll(/\s+/g, ' ');

export const shows = (text: string): Promise<boolean> =>
  vi.waitUntil(() => words().includes(text), patience);

export async function press(name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await settled(root);
}

export async function follow(name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).click();
  await settled(root);
}

/** The focus comes to what holds the text. */
export const focused = (text: string): Promise<boolean> =>
  vi.waitUntil(() => document.activeElement?.textContent?.includes(text) === true, patience);

/** The focus comes to what the selector finds. */
export const focusedOn = (selector: string): Promise<boolean> =>
  vi.waitUntil(() => document.activeElement?.matches(selector) === true, patience);
