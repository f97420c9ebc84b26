import type { CreditPromise } from '@xinyong/core';
import { html } from 'lit';
import './form-page.ts';
import { show, stage } from './stage.ts';
import '../src/credit-promise-form/credit-promise-form.define.ts';
import type { CreditPromiseForm } from '../src/credit-promise-form/credit-promise-form.ts';
import { completePromise, ExamplePromises } from '../src/example-promises.ts';
import { exampleToday } from '../src/example-repairs.ts';

interface Host {
  readonly platform?: ExamplePromises;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** Shows the form as a host page does, for a promise of the platform where it has one. */
export async function open({
  platform = new ExamplePromises(),
  attributes = {},
  lang = 'zh-CN',
}: Host = {}): Promise<CreditPromiseForm> {
  const [promise] = platform.promises.values();
  const form = document.createElement('credit-promise-form');
  for (const [name, value] of Object.entries({ today: exampleToday, ...attributes }))
    form.setAttribute(name, value);
  if (promise && !('template-id' in attributes)) form.promiseId = promise.id;
  await show(html`${form}`, platform.client, lang);
  return form;
}

/** Shows the form without a platform. */
export async function showData(data: CreditPromiseForm['data']): Promise<CreditPromiseForm> {
  const form = document.createElement('credit-promise-form');
  Object.assign(form, { data, historyMode: 'memory', today: exampleToday });
  await show(html`${form}`);
  return form;
}

export const withPromise = (
  promise: CreditPromise,
  change: Partial<CreditPromise> = {},
  more: ConstructorParameters<typeof ExamplePromises>[0] = {},
): ExamplePromises => new ExamplePromises({ promises: [{ ...promise, ...change }], ...more });

/** The id of every promise of the examples. */
export const id: string = completePromise.id;
export const letter = (): string => stage().querySelector('.credit-letter-text')?.textContent ?? '';
