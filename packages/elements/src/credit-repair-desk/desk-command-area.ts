import type { RepairDetail } from '@xinyong/contract';
import { isFalsehood, type IsoDay } from '@xinyong/core';
import { html, nothing, type TemplateResult } from 'lit';
import { chinese } from '../chinese/chinese.ts';
import type { CommandArea } from '../command-area/command-area.ts';
import { commandAreaText } from '../command-area/command-area.text.ts';
import { commandButtons } from '../command-area/command-buttons.ts';
import { commandForm } from '../command-area/command-form.ts';
import { noticeFields } from '../command-area/notice-fields.ts';
import { secondLook } from '../command-area/second-look.ts';
import type { Locale } from '../locale/locale.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import type { OpenRepair } from './desk-application.ts';
import { isConfirmed, type Preparing } from './desk-command.ts';
import { revocationFields } from './desk-revocation.ts';
import { supplementFields } from './desk-supplement.ts';

interface CommandView {
  readonly area: CommandArea<Preparing, OpenRepair>;
  readonly detail: RepairDetail;
  readonly today: IsoDay;
  readonly locale: Locale;
  readonly idOf: (part: string) => string;
}

/** What the officer can do: the commands, the notice of one of them, or a second look at it. */
export function commandArea(view: CommandView): TemplateResult {
  const { area, detail, locale } = view;
  const { preparing } = area;
  if (!preparing) return commandButtons(area, detail.commands, locale);
  return preparing.confirming ? confirm(view, preparing) : write(view, preparing);
}

function write(view: CommandView, { action, notice, reason }: Preparing): TemplateResult {
  const { area, detail, today, locale } = view;
  const { errors } = area;
  const words = repairDeskText[locale];
  const name = area.nameOf(action);
  const idOf = (part: string): string => view.idOf(`${action}-${part}`);
  const errorOf = (field: string): string | undefined =>
    errors.find((error) => error.field === field)?.message;
  const told = { label: words.notice, hint: words.noticeHint, value: notice };
  return commandForm({
    area,
    name,
    id: idOf('title'),
    go: isConfirmed(action) ? commandAreaText[locale].continue : name,
    locale,
    fields: html`
      ${
        action === 'revoke'
          ? revocationFields({ reason, error: errorOf('reason'), locale, id: idOf })
          : nothing
      }
      ${noticeFields({ ...told, errors, locale, idOf }, words.templates[action] ?? [])}
      ${
        action === 'request-supplement'
          ? supplementFields({ detail, today, error: errorOf('respondBy'), locale, id: idOf })
          : nothing
      }
    `,
  });
}

function confirm({ area, locale, idOf }: CommandView, preparing: Preparing): TemplateResult {
  const words = repairDeskText[locale];
  const { action, notice, reason } = preparing;
  return secondLook({
    id: idOf('confirm'),
    title: words.confirm[action],
    content: html`
      ${reason ? html`<p>${isFalsehood(reason) ? words.barred : words.notBarred}</p>` : nothing}
      <p>${words.noticeSent}</p>
      <p class="credit-quoted">${chinese(notice)}</p>
    `,
    name: area.nameOf(action),
    give: () => void area.give(preparing),
    change: () => void area.prepare({ ...preparing, confirming: false }),
    cancel: () => void area.prepare(undefined),
    locale,
  });
}
