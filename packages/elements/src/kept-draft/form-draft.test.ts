import { expect } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { beforeEach, describe, it, vi } from 'vitest';
import { arrives, errors, heading, heard } from '../../test/form-page.ts';
import { press, show, stage, words } from '../../test/stage.ts';
import type { Failure } from '../failure/failure.ts';
import { FormErrors } from '../form-errors/form-errors.ts';
import { LightElement } from '../light-element/light-element.ts';
import { FormPages } from '../page-history/form-pages.ts';
import { FormDraft } from './form-draft.ts';
import type { DraftState } from './kept-draft.ts';

interface Note {
  readonly id: string;
  readonly version: number;
  readonly sent: boolean;
}
const note: Note = { id: '1', version: 1, sent: false };
const failure: Failure = () => '服务暂时无法答复。';

/** A draft that does as the test says. */
class NoteDraft {
  detail: Note;
  answers = '';
  state: DraftState = { is: 'idle' };
  dirty = false;
  readonly save = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  readonly reload = vi.fn<(keep: 'mine' | 'theirs') => Promise<boolean>>(() =>
    Promise.resolve(true),
  );
  readonly #changed: () => void;

  constructor(detail: Note, changed: () => void) {
    this.detail = detail;
    this.#changed = changed;
  }
  get id(): string {
    return this.detail.id;
  }
  get version(): number {
    return this.detail.version;
  }
  get isEditable(): boolean {
    return !this.detail.sent;
  }
  renew(detail: Note): void {
    this.detail = detail;
    this.#changed();
  }
  change(answers: string): void {
    this.answers = answers;
    this.dirty = true;
    this.becomes({ is: 'waiting' });
  }
  becomes(state: DraftState): void {
    this.state = state;
    if (state.is === 'saved') this.dirty = false;
    this.#changed();
  }
}

const places = ['start', 'write', 'later', 'sent'] as const;
type Place = (typeof places)[number];

class TestDraft extends LightElement {
  half: string | undefined;
  readonly handedIn = vi.fn<() => void>();
  readonly errors: FormErrors = new FormErrors(this, {
    locale: () => 'zh-CN',
    changed: () => this.requestUpdate(),
  });
  readonly pages: FormPages<Place> = new FormPages<Place>(this, {
    key: 'testDraft',
    places,
    around: ['start', 'sent'],
    start: 'start',
    end: 'sent',
    mode: () => 'memory',
    base: () => '',
    wanted: () => undefined,
    resolve: (wanted) => wanted ?? 'start',
    before: () => undefined,
    leaving: () => undefined,
    opened: () => {
      this.kept.pageOpened();
      this.errors.clear();
    },
  });
  readonly kept: FormDraft<Note, string, NoteDraft, Place> = new FormDraft<
    Note,
    string,
    NoteDraft,
    Place
  >(
    {
      element: this,
      locale: () => 'zh-CN',
      credit: () => undefined,
      localCopy: () => 'session',
      signInHref: () => '/login',
      pages: this.pages,
      errors: this.errors,
      changed: () => this.requestUpdate(),
    },
    {
      make: (detail: Note, changed) => new NoteDraft(detail, changed),
      masked: (answers: string) => answers.replace(/\d+/, '*'),
      what: () => '笔记',
      refused: () => html`<p>按规定不能提交</p>`,
      half: () =>
        this.half === undefined
          ? undefined
          : { place: 'write' as const, errors: [{ field: 'words', message: this.half }] },
      fieldOf: (path) => path.replace('body.', ''),
      placeOf: () => 'write' as const,
      handedIn: this.handedIn,
    },
  );

  override render(): TemplateResult {
    return html`
      ${this.kept.notices()} ${this.errors.summary()}
      <h1 class="credit-title" tabindex="-1">${this.pages.place}</h1>
      <form><input name="words" aria-label="文字" /></form>
      ${this.kept.handingIn ? '正在提交' : nothing}
    `;
  }
}
customElements.define('test-draft', TestDraft);

const saved: DraftState = { is: 'saved', at: new Date(), complete: true };
const alerts = (): readonly Element[] => [...stage().querySelectorAll('[role=alert]')];
const copied = (): string | null => sessionStorage.getItem('test-draft 1');

describe('the draft of a form', () => {
  let form: TestDraft;
  beforeEach(async () => {
    form = new TestDraft();
    await show(html`${form}`);
    form.kept.take(note);
  });
  const draft = (): NoteDraft => form.kept.draft!;

  it('is copied until it is saved, without numbers, and is brought back', () => {
    form.kept.typed('电话 139');
    expect(copied()).to.contain('电话 *');
    form.kept.draft = undefined;
    expect(form.kept.take(note)).to.equal(true);
    expect(form.kept.restored).to.equal(true);
    expect(draft().answers).to.equal('电话 *');
    draft().becomes(saved);
    expect(copied()).to.equal(null);
    expect(form.kept.restored).to.equal(false);
  });

  it('is told to be saved only where something was typed on the page', () => {
    draft().becomes(saved);
    expect(form.kept.spoken).to.equal('');
    form.kept.typed('一');
    draft().becomes(saved);
    expect(form.kept.spoken).to.equal('草稿已保存');
    form.pages.go('later');
    expect(form.kept.spoken).to.equal('');
    draft().becomes({ is: 'offline', failure });
    expect(form.kept.spoken).to.equal('还没有保存成功，请先不要离开');
  });

  it('that could not be kept on the page before is told to be saved when it is', () => {
    form.kept.typed('一');
    draft().becomes({ is: 'offline', failure });
    form.pages.go('write');
    draft().becomes({ is: 'saving' });
    draft().becomes(saved);
    expect(form.kept.spoken).to.equal('草稿已保存');
  });

  it('is not told to be saved where the latest was taken in its place', () => {
    draft().becomes({ is: 'stale', failure });
    draft().becomes(saved);
    expect(form.kept.spoken).to.equal('');
  });

  it('is not left for later with an answer that is only half there', async () => {
    form.half = '请填写真实存在的日期';
    await form.kept.saveAndLeave();
    await heard();
    expect(heading()).to.equal('write');
    expect(errors()).to.deep.equal(['请填写真实存在的日期']);
    expect(draft().save.mock.calls.length).to.equal(0);
    form.half = undefined;
    await form.kept.saveAndLeave();
    await arrives('later');
  });

  it('is not left for later when the platform did not understand it: that is told where it stands', async () => {
    draft().save.mockImplementation(() => {
      const fields = [{ path: 'body.words', code: 'x', message: 'No', messageZh: '不行' }];
      draft().becomes({ is: 'fields', failure, fields });
      return Promise.resolve(false);
    });
    await form.kept.saveAndLeave();
    await heard();
    expect(heading()).to.equal('write');
    expect(form.pages.changing).to.equal(true);
    expect(errors()).to.deep.equal(['不行']);
  });

  it('is handed in once, and told so', async () => {
    let answer = (_done: boolean): void => undefined;
    const call = vi.fn<() => Promise<boolean>>(() => new Promise((done) => (answer = done)));
    const first = form.kept.handIn(call, () => undefined);
    expect(await form.kept.handIn(call, () => undefined)).to.equal(false);
    await heard();
    expect(words()).to.contain('正在提交');
    draft().detail = { ...note, sent: true };
    answer(true);
    expect(await first).to.equal(true);
    expect(call.mock.calls.length).to.equal(1);
    expect(form.handedIn.mock.calls.length).to.equal(1);
  });

  it('that failed to be handed in is handed in again from the notice', async () => {
    const again = vi.fn<() => void>();
    await form.kept.handIn(() => {
      draft().becomes({ is: 'failed', failure });
      return Promise.resolve(false);
    }, again);
    await heard();
    await press('重试');
    expect(again.mock.calls.length).to.equal(1);
  });

  it('that the rules refuse is not handed in again by a later notice', async () => {
    const again = vi.fn<() => void>();
    await form.kept.handIn(() => {
      draft().becomes({ is: 'rules', failure, refusals: [], fields: [] });
      return Promise.resolve(false);
    }, again);
    await heard();
    expect(words()).to.contain('按规定不能提交');
    draft().becomes({ is: 'failed', failure });
    await heard();
    await press('重试');
    expect(again.mock.calls.length).to.equal(0);
    expect(draft().save.mock.calls.length).to.equal(1);
  });

  it('that somebody was faster with is looked at anew', async () => {
    await form.kept.handIn(
      () => {
        draft().becomes({ is: 'conflict', failure });
        return Promise.resolve(false);
      },
      () => undefined,
    );
    expect(draft().reload.mock.calls).to.deep.equal([['theirs']]);
  });

  it('that the host tells was handed in is at its end', () => {
    form.kept.typed('一');
    expect(form.kept.take({ ...note, version: 2, sent: true })).to.equal(false);
    expect(form.handedIn.mock.calls.length).to.equal(1);
    expect(form.kept.editable).to.equal(undefined);
    expect(copied()).to.equal(null);
  });

  it('tells once what is in the way, not anew with each try, and no more when it is kept', async () => {
    form.kept.typed('一');
    draft().becomes({ is: 'offline', failure });
    await heard();
    const told = alerts()[0];
    expect(told?.textContent).to.contain('会自动保存');
    for (const is of ['waiting', 'saving', 'offline'] as const) {
      draft().becomes(is === 'offline' ? { is, failure } : { is });
      await heard();
      expect(alerts()).to.deep.equal([told]);
    }
    draft().becomes(saved);
    await heard();
    expect(alerts()).to.deep.equal([]);
  });

  it('that could not be handed in without a network says so, and does not promise to do it by itself', async () => {
    const again = vi.fn<() => void>();
    await form.kept.handIn(() => {
      draft().becomes({ is: 'offline', failure });
      return Promise.resolve(false);
    }, again);
    await heard();
    expect(alerts()[0]?.textContent)
      .to.contain('可能没有办成')
      .and.not.to.contain('网络恢复以后会自动');
    expect(form.kept.saved).to.equal('');
    await press('重试');
    expect(again.mock.calls.length).to.equal(1);
    expect(document.activeElement?.textContent).to.equal('start');
    expect(alerts()).to.deep.equal([]);
  });

  it('tells the end of the session once, and no more when the person has signed in in another window', async () => {
    form.kept.session.expiresAt = new Date(Date.now() - 1000).toISOString();
    form.kept.typed('一');
    draft().becomes({ is: 'signed-out', failure });
    await heard();
    expect(alerts().map((alert) => alert.textContent?.includes('登录已经到期'))).to.deep.equal([
      true,
    ]);
    draft().becomes(saved);
    await heard();
    expect(alerts()).to.deep.equal([]);
  });

  it('looks whether the person has signed in when they come back to the page', async () => {
    form.kept.session.expiresAt = new Date(Date.now() - 1000).toISOString();
    form.kept.typed('一');
    draft().becomes({ is: 'signed-out', failure });
    await heard();
    document.dispatchEvent(new Event('visibilitychange'));
    await heard();
    expect(draft().save.mock.calls.length).to.equal(1);
    expect(form.kept.session.state).to.equal('running');
  });

  it('left for later without a network is heard by the title of the page alone', () => {
    form.kept.typed('一');
    draft().becomes({ is: 'offline', failure });
    form.pages.go('later');
    draft().becomes({ is: 'saving' });
    draft().becomes({ is: 'offline', failure });
    expect(form.kept.spoken).to.equal('');
    draft().becomes(saved);
    expect(form.kept.spoken).to.equal('已经保存，您可以离开了');
  });

  it('says nothing of being saved where what was pressed is no answer', () => {
    draft().change = () => draft().becomes(saved);
    form.kept.typed('一');
    expect(form.kept.spoken).to.equal('');
  });

  it('leads to what is told where the latest could not be looked at', async () => {
    draft().becomes({ is: 'stale', failure });
    await heard();
    draft().reload.mockImplementation(() => {
      draft().becomes({ is: 'offline', failure });
      return Promise.resolve(false);
    });
    await press('使用最新的内容');
    await heard();
    expect(document.activeElement?.textContent).to.contain('网络断开了');
  });

  it('has its person asked before the session ends, on whose heading they go on', async () => {
    const extend = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    form.addEventListener('credit-session-extend', extend);
    form.kept.session.expiresAt = new Date(Date.now() + 240_000).toISOString();
    await heard();
    await press('继续办理');
    expect(extend.mock.calls.length).to.equal(1);
    expect(document.activeElement?.textContent).to.equal('start');
  });
});
