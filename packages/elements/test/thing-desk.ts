import type { Page } from '@xinyong/contract';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../src/announce/announce.ts';
import { CommandArea, type Prepared } from '../src/command-area/command-area.ts';
import { commandButtons } from '../src/command-area/command-buttons.ts';
import { commandForm } from '../src/command-area/command-form.ts';
import { commandNotices } from '../src/command-area/command-notices.ts';
import { noticeFields } from '../src/command-area/notice-fields.ts';
import { secondLook } from '../src/command-area/second-look.ts';
import { consumeCredit } from '../src/credit/credit.ts';
import { deskFrame } from '../src/desk/desk-frame.ts';
import { itemLink } from '../src/desk/desk-link.ts';
import { DeskPages } from '../src/desk/desk-pages.ts';
import { deskQueue } from '../src/desk/desk-queue.ts';
import { exampleClient } from '../src/example-client.ts';
import { LightElement } from '../src/light-element/light-element.ts';
import { heading } from '../src/step-heading/heading.ts';
import { show } from './stage.ts';

/** Of no noun of ours. */
export interface Thing {
  readonly id: string;
  readonly state: 'new' | 'kept';
}

interface Keeping extends Prepared {
  readonly action: 'look' | 'keep';
  readonly notice: string;
}

/** What a desk of things asks. */
export interface Things {
  readonly list: (from: { readonly cursor?: string }, state: string) => Promise<Page<Thing>>;
  readonly get: (id: string) => Promise<Thing>;
  readonly keep: (id: string, notice: string) => Promise<Thing>;
}

/** The shortest desk that there can be. */
export class ThingDesk extends LightElement {
  @property({ attribute: false }) things!: Things;
  @property({ attribute: false }) data: readonly Thing[] | undefined;
  @property({ attribute: 'thing-id' }) thingId = '';
  @property({ attribute: 'id-parameter' }) idParameter = '';
  @property() filter: Thing['state'] | '' = '';

  readonly #credit = consumeCredit(this);
  readonly pages: DeskPages<Thing, Thing> = new DeskPages<Thing, Thing>(this, {
    id: () => this.thingId,
    moveTo: (id) => (this.thingId = id),
    filter: () => this.filter,
    credit: () => this.#credit.value,
    given: () => this.data && { items: this.data, opened: this.data.find(isCalled(this.thingId)) },
    list: (_client, from) => this.things.list(from, this.filter),
    get: (_client, id) => this.things.get(id),
    idOf: ({ id }) => id,
    announce: (thing) => announce(this, 'thing-desk-open', thing?.id),
    moved: () => this.area.turned(),
  });
  readonly area: CommandArea<Keeping, Thing> = new CommandArea<Keeping, Thing>(this, {
    pages: this.pages,
    credit: () => this.#credit.value,
    locale: () => 'zh-CN',
    nameOf: (action) => (action === 'keep' ? '保存' : '查看'),
    begun: (action) => ({ action, notice: '', confirming: false }),
    hasForm: (action) => action === 'keep',
    isConfirmed: (action) => action === 'keep',
    typedIn: (data, before) => {
      const notice = data.get('notice');
      return { ...before, notice: typeof notice === 'string' ? notice : '' };
    },
    problemsOf: ({ notice }) => (notice ? [] : [{ field: 'notice', message: '请填写理由' }]),
    fields: ['notice'],
    announce: ({ action }, { id }) => announce(this, 'thing-desk-command', { action, id }),
    give: (_client, { notice }, { id }) => this.things.keep(id, notice),
    done: (_preparing, { state }) => announce(this, 'thing-desk-done', state, false),
  });

  override render(): TemplateResult {
    const common = { locale: 'zh-CN', level: 1 } as const;
    const { pages, area } = this;
    const items = pages.items.map((each) => html`<li>${itemLink(pages, each, each.id)}</li>`);
    return deskFrame({
      ...common,
      pages,
      title: '东西',
      loading: '正在查询',
      list: () =>
        deskQueue({
          ...common,
          pages,
          title: '东西',
          loading: '正在查询',
          none: '没有东西',
          all: '全部',
          states: { new: '新的', kept: '保存的' },
          filter: this.filter,
          filterBy: (state) => (this.filter = state),
          idOf: (part) => this.idOf(part),
          content: html`<ul>
            ${items}
          </ul>`,
        }),
      notices: () =>
        commandNotices(area, { overtakenTitle: '晚了一步', overtaken: '别人先办了' }, 'zh-CN'),
      item: ({ id, state }) => html`
        ${heading(1, 'credit-title', id)}
        <p>${state === 'new' ? '新的' : '保存的'}</p>
        ${heading(2, 'credit-heading', '办理')} ${this.#commands()}
      `,
    });
  }

  #commands(): TemplateResult {
    const { area } = this;
    const { preparing } = area;
    const locale = 'zh-CN';
    const idOf = (part: string): string => this.idOf(part);
    if (!preparing) return commandButtons(area, ['keep', 'look'], locale);
    const { errors } = area;
    const { notice: value } = preparing;
    const field = { label: '理由', hint: '一句话', value, errors, locale, idOf } as const;
    const templates = [
      { name: '有用', text: '这个有用。' },
      { name: '好看', text: '这个好看。' },
    ];
    return preparing.confirming
      ? secondLook({
          id: idOf('look'),
          title: '将保存',
          content: value,
          name: '保存',
          give: () => void area.give(preparing),
          change: () => void area.prepare({ ...preparing, confirming: false }),
          cancel: () => void area.prepare(undefined),
          locale,
        })
      : commandForm({
          area,
          name: '保存',
          id: idOf('form'),
          go: '继续',
          locale,
          fields: noticeFields(field, templates),
        });
  }
}
customElements.define('thing-desk', ThingDesk);

const isCalled =
  (id: string) =>
  (thing: Thing): boolean =>
    thing.id === id;

/** Shows the desk, with an address of its own where it has a parameter. */
export async function showThings(
  things: Things,
  { id = '', parameter = '' }: { readonly id?: string; readonly parameter?: string } = {},
): Promise<ThingDesk> {
  const root = await show(
    html`<thing-desk .things=${things} thing-id=${id} id-parameter=${parameter}></thing-desk>`,
    exampleClient({}),
  );
  return root.querySelector<ThingDesk>('thing-desk')!;
}
