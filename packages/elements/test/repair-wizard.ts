import type { Repair } from '@xinyong/core';
import { html } from 'lit';
import './form-page.ts';
import { show } from './stage.ts';
import '../src/credit-repair-wizard/credit-repair-wizard.define.ts';
import type { CreditRepairWizard } from '../src/credit-repair-wizard/credit-repair-wizard.ts';
import { ExamplePlatform } from '../src/example-platform.ts';
import { completeDraft, exampleDraft, exampleToday } from '../src/example-repairs.ts';

interface Host {
  readonly platform?: ExamplePlatform;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

/** Shows the wizard as a host page does, for a draft of the platform or for its record. */
export async function open({
  platform = new ExamplePlatform(),
  attributes = {},
  lang = 'zh-CN',
}: Host = {}): Promise<CreditRepairWizard> {
  const [repair] = platform.repairs.values();
  const wizard = document.createElement('credit-repair-wizard');
  for (const [name, value] of Object.entries({ today: exampleToday, ...attributes }))
    wizard.setAttribute(name, value);
  if (repair && !('record-id' in attributes)) wizard.repairId = repair.id;
  else wizard.recordId = platform.record.id;
  await show(html`${wizard}`, platform.client, lang);
  return wizard;
}

/** Shows the wizard without a platform. */
export async function showData(data: CreditRepairWizard['data']): Promise<CreditRepairWizard> {
  const wizard = document.createElement('credit-repair-wizard');
  Object.assign(wizard, { data, historyMode: 'memory', today: exampleToday });
  await show(html`${wizard}`);
  return wizard;
}

export const withDraft = (repair: Partial<Repair> = {}): ExamplePlatform =>
  new ExamplePlatform({ repairs: [{ ...exampleDraft, ...repair }] });
export const complete = (change: Partial<Repair> = {}): ExamplePlatform =>
  new ExamplePlatform({ repairs: [{ ...completeDraft, ...change }] });
export const completeUntilContact: Partial<Repair> = {
  answers: { corrected: true, obligationsPerformed: true },
  files: completeDraft.files,
};
