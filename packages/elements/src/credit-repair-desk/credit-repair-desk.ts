import type { RepairDetail } from '@xinyong/contract';
import {
  statementProblems,
  type AgencyStatement,
  type CreditRecord,
  type IsoDay,
  type Repair,
  type RepairCommand,
  type RepairState,
  type RevocationReason,
  type Supplement,
} from '@xinyong/core';
import { repairText } from '@xinyong/core/text';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../announce/announce.ts';
import { CommandArea } from '../command-area/command-area.ts';
import { commandNotices } from '../command-area/command-notices.ts';
import { consumeCredit } from '../credit/credit.ts';
import { deskFrame } from '../desk/desk-frame.ts';
import { DeskPages } from '../desk/desk-pages.ts';
import { DocumentTitle } from '../document-title/document-title.ts';
import { errorSummaryText } from '../error-summary/error-summary.text.ts';
import { LightElement } from '../light-element/light-element.ts';
import { LocaleController } from '../locale/locale-controller.ts';
import { todayInChina } from '../today/today.ts';
import { repairDeskText } from './credit-repair-desk.text.ts';
import { applicationPage, type OpenRepair } from './desk-application.ts';
import {
  give,
  isConfirmed,
  needsNotice,
  problemsOf,
  typedIn,
  type Preparing,
} from './desk-command.ts';
import { commandArea } from './desk-command-area.ts';
import { queuePage } from './desk-queue.ts';
import { statementErrors, statementForm, statementIn } from './desk-statement.ts';

/** An officer gives a command; when the host prevents the default it gives it itself and sets `data`. */
export type CreditRepairDeskCommandEvent = CustomEvent<{
  readonly repair: Repair;
  readonly command: RepairCommand;
  /** Empty where the applicant is told nothing. */
  readonly notice: string;
  /** Of 补正 alone. */
  readonly supplement?: Supplement;
  /** Of 撤销 alone. */
  readonly reason?: RevocationReason;
}>;
/** An officer opens an application, or goes back to the queue; when the host prevents the default it moves itself. */
export type CreditRepairDeskOpenEvent = CustomEvent<{ readonly repair: Repair | undefined }>;
/** The agency states facts (认定); when the host prevents the default it keeps them itself and sets `data`. */
export type CreditRepairDeskStateEvent = CustomEvent<{
  readonly record: CreditRecord;
  readonly statement: AgencyStatement;
}>;
/** A command was carried out. */
export type CreditRepairDeskDoneEvent = CustomEvent<{
  readonly repair: Repair;
  readonly command: RepairCommand;
}>;

/**
 * The desk of an officer (信用修复办理): the applications of an agency, the one that is due first on top, and one of
 * them with its record, answers, files and assessment. The buttons are the commands that the platform allows; the
 * officer decides, the element decides nothing. Takes `data`, or asks the client of `credit-provider`. Renders into
 * the page; needs forms.css.
 *
 * @fires credit-repair-desk-open - `CreditRepairDeskOpenEvent`, cancelable: an application is opened or closed.
 * @fires credit-repair-desk-command - `CreditRepairDeskCommandEvent`, cancelable: the officer gives a command.
 * @fires credit-repair-desk-state - `CreditRepairDeskStateEvent`, cancelable: the agency states facts about the record.
 * @fires credit-repair-desk-done - `CreditRepairDeskDoneEvent`: it was carried out.
 */
export class CreditRepairDesk extends LightElement {
  /** The applications, without a client. */
  @property({ attribute: false }) data: readonly RepairDetail[] | undefined;
  /** The application that is open; empty for the queue. */
  @property({ attribute: 'repair-id' }) repairId = '';
  /**
   * The parameter of the address that names the open application, as `id` for `?id=…`: Back, a reload and a bookmark
   * find it again. Without it the address is the host's, which sets `repair-id`.
   */
  @property({ attribute: 'id-parameter' }) idParameter = '';
  /** Only applications in this state. */
  @property() filter: RepairState | '' = '';
  /** Level of the title of each page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 1 | 2 = 1;
  /** The day that is today; that of the browser's clock in China unless given. */
  @property() today: IsoDay = todayInChina();

  readonly #language = new LocaleController(this);
  readonly #credit = consumeCredit(this);
  readonly #pages = new DeskPages<RepairDetail, OpenRepair>(this, {
    id: () => this.repairId,
    moveTo: (id) => (this.repairId = id),
    filter: () => this.filter,
    credit: () => this.#credit.value,
    given: () =>
      this.data && {
        items: this.data.filter(({ repair }) => !this.filter || repair.state === this.filter),
        opened: this.data.find(({ repair }) => repair.id === this.repairId),
      },
    list: ({ repairs }, from) =>
      repairs.queue({ ...from, ...(this.filter && { state: this.filter }) }),
    get: async ({ repairs }, id) => {
      const [detail, { events }] = await Promise.all([repairs.get(id), repairs.history(id)]);
      return { ...detail, events };
    },
    idOf: ({ repair }) => repair.id,
    announce: (detail) => announce(this, 'credit-repair-desk-open', { repair: detail?.repair }),
    moved: () => this.#area.turned(),
  });
  readonly #area = new CommandArea<Preparing, OpenRepair>(this, {
    pages: this.#pages,
    credit: () => this.#credit.value,
    locale: () => this.#language.locale,
    nameOf: (action) => repairText[this.#language.locale].commands[action],
    begun: (action) => ({ action, notice: '', confirming: false }),
    hasForm: needsNotice,
    isConfirmed,
    typedIn,
    problemsOf: (preparing) => problemsOf(preparing, this.today, this.#language.locale),
    fields: ['notice', 'reason', 'respondBy'],
    announce: ({ action, notice, supplement, reason }, { repair }) =>
      announce(this, 'credit-repair-desk-command', {
        repair,
        command: action,
        notice,
        ...(supplement && { supplement }),
        ...(reason && { reason }),
      }),
    give: async ({ repairs }, preparing, { repair, events }) => ({
      ...(await give(repairs, repair, preparing)),
      events,
    }),
    done: ({ action }, { repair }) =>
      announce(this, 'credit-repair-desk-done', { repair, command: action }, false),
  });
  readonly #title = new DocumentTitle(this, () => this.#titleNow());

  protected override updated(): void {
    this.#title.show();
  }

  #titleNow(): string {
    const { opened } = this.#pages;
    if (!opened) return '';
    const { repair, record } = opened;
    const hasErrors = this.#area.errors.length > 0;
    const prefix = hasErrors ? errorSummaryText[this.#language.locale].prefix : '';
    return `${prefix}${repair.subjectName} ${record.documentNumber}`;
  }

  readonly #stated = (event: SubmitEvent): void => {
    event.preventDefault();
    const { opened } = this.#pages;
    const form = event.target;
    if (!opened || this.#area.working || !(form instanceof HTMLFormElement)) return;
    const { locale } = this.#language;
    const { record } = opened;
    const data = new FormData(form);
    const statement = statementIn(data, record);
    const problems = statementProblems(statement, record, this.today);
    const errors = statementErrors(data, problems, locale);
    if (errors.length > 0) void this.#area.refuse(errors);
    else if (announce(this, 'credit-repair-desk-state', { record, statement }))
      void this.#area.do({
        work: async ({ records }) => {
          await records.state(record.id, statement);
          return undefined;
        },
        news: repairDeskText[locale].statement.done,
        retry: () => form.requestSubmit(),
      });
  };

  override render(): TemplateResult {
    const { locale } = this.#language;
    const pages = this.#pages;
    const area = this.#area;
    const words = repairDeskText[locale];
    const common = {
      today: this.today,
      locale,
      level: this.headingLevel,
      idOf: (part: string): string => this.idOf(part),
    };
    return deskFrame({
      pages,
      title: words.queue,
      loading: words.loading,
      locale,
      level: this.headingLevel,
      list: () =>
        queuePage({
          ...common,
          pages,
          filter: this.filter,
          filterBy: (filter) => (this.filter = filter),
        }),
      notices: () => commandNotices(area, words, locale),
      item: (detail) =>
        applicationPage({
          ...common,
          detail,
          download: this.data
            ? undefined
            : ({ name, material }) =>
                void area.download(name, ({ repairs }) => repairs.file(detail.repair.id, material)),
          statement: statementForm({
            ...common,
            detail,
            errors: area.errors,
            write: this.#stated,
          }),
          commands: commandArea({ ...common, area, detail }),
        }),
    });
  }
}
