import { errorText } from '@xinyong/client';
import type { PromiseDetail } from '@xinyong/contract';
import type { PromiseEvent } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import { made, original } from './made.ts';
import { client, language, text } from './page.ts';
import { untilWords, waysTo } from './promise-entry.ts';

const SHORTEST_NOTICE = 5;

/** How a promise stands, what was done with it, and what its maker may do: withdraw it, ask for its repair. */
export function promiseProgress(
  detail: PromiseDetail,
  events: readonly PromiseEvent[],
): HTMLElement {
  const part = made('section', 'credit-content');
  part.append(...content(part, detail, events));
  return part;
}

function content(
  part: HTMLElement,
  detail: PromiseDetail,
  events: readonly PromiseEvent[],
): readonly (Node | string)[] {
  const { promise, deadline, commands } = detail;
  const { states } = promiseText[language];
  const until = untilWords(promise, deadline);
  document.title = titleOf(promise);
  const title = made('h1', '', original(promise.title));
  title.tabIndex = -1;
  return [
    title,
    made('p', '', made('span', 'credit-tag', states[promise.state])),
    ...(until ? [made('p', '', until)] : []),
    made('p', '', text(`my-promises.next.${promise.state}`)),
    made('p', '', ...mainWay(promise)),
    // What was last said when repair is asked for are the words of the enterprise itself.
    ...(promise.notice && promise.state !== 'repair-requested'
      ? [quoted(promise.acceptor.name, promise.notice)]
      : []),
    facts(detail),
    ...(commands.includes('request-repair') ? [repairForm(part, detail)] : []),
    ...(commands.includes('withdraw') ? [withdrawal(part, detail)] : []),
    made('h2', '', text('my-promises.history')),
    history(events),
  ];
}

const titleOf = ({ state, title }: PromiseDetail['promise']): string =>
  [promiseText[language].states[state], title].join(language === 'en' ? ': ' : '：') +
  ` - ${text('title.my-promises')}`;

/** What is to be done next; the last of the ways leads to this page. */
function mainWay(promise: PromiseDetail['promise']): readonly HTMLElement[] {
  const [main] = waysTo(promise).slice(0, -1);
  if (main && (promise.state === 'draft' || promise.state === 'materials-due'))
    main.className = 'credit-button';
  return main ? [main] : [];
}

const quoted = (agency: string, notice: string): HTMLElement => {
  const words = made('p', 'credit-quoted', notice);
  words.lang = 'zh-CN';
  return made(
    'div',
    'credit-inset credit-inset-warning',
    made('p', 'credit-subheading', original(agency), text('my-promises.says')),
    words,
  );
};

function facts({ promise }: PromiseDetail): HTMLElement {
  const { types, fulfilments, sanctions } = promiseText[language];
  const { determination, sanctions: followed, code, madeOn, acceptor } = promise;
  const list = made('dl', 'credit-facts');
  const fact = (name: string, ...value: readonly (Node | string)[]): void =>
    list.append(made('dt', '', name), made('dd', '', ...value));
  fact(text('my-promises.type'), types[promise.type]);
  fact(text('my-promises.acceptor'), original(acceptor.name));
  if (code) fact(text('my-promises.code'), codeInParts(code));
  if (madeOn) fact(text('my-promises.made-on'), formatDay(madeOn, language));
  if (determination) {
    fact(text('my-promises.determined'), fulfilments[determination.fulfilment]);
    const { determinedOn, determiner } = determination;
    if (determinedOn) fact(text('my-promises.determined-on'), formatDay(determinedOn, language));
    if (determiner) fact(text('my-promises.determiner'), original(determiner.name));
    if (determination.unperformed)
      fact(text('my-promises.unperformed'), original(determination.unperformed));
  }
  if (followed)
    fact(
      text('my-promises.sanctions'),
      followed.kinds.map((kind) => sanctions[kind]).join(language === 'en' ? ', ' : '、'),
      made('br', ''),
      original(followed.words),
    );
  return list;
}

/** 承诺编码: where a line is too short for it, it breaks between region, day and serial, not before the last digit. */
const codeInParts = (code: string): HTMLElement =>
  made(
    'span',
    'credit-code',
    code.slice(0, 6),
    made('wbr', ''),
    code.slice(6, 14),
    made('wbr', ''),
    code.slice(14),
  );

/** 撤回: what it means is read before it is done. */
function withdrawal(part: HTMLElement, { promise }: PromiseDetail): HTMLElement {
  const button = made('button', 'credit-button credit-button-quiet', text('my-promises.withdraw'));
  button.type = 'button';
  const trouble = made('p', 'credit-error');
  trouble.role = 'alert';
  button.addEventListener('click', () => {
    void give(part, trouble, button, () =>
      client.promises.withdraw(promise.id, { version: promise.version }),
    );
  });
  return made(
    'details',
    'credit-details',
    made('summary', '', text('my-promises.withdraw')),
    made('div', '', made('p', '', text('my-promises.withdraw-text')), button, trouble),
  );
}

/** 申请修复违诺: what was put right, in the words of the enterprise. */
function repairForm(part: HTMLElement, { promise }: PromiseDetail): HTMLElement {
  const label = made('label', 'credit-label', text('my-promises.repair-label'));
  label.htmlFor = 'notice';
  const hint = made('p', 'credit-hint', text('my-promises.repair-hint'));
  hint.id = 'notice-hint';
  const trouble = made('p', 'credit-error');
  trouble.id = 'notice-error';
  trouble.role = 'alert';
  const words = made('textarea', 'credit-input');
  words.id = words.name = 'notice';
  words.maxLength = 1000;
  words.setAttribute('aria-describedby', 'notice-hint notice-error');
  const button = made('button', 'credit-button', text('my-promises.repair'));
  const form = made(
    'form',
    '',
    made('h2', '', text('my-promises.repair')),
    made('p', '', text('my-promises.repair-text')),
    made('div', 'credit-field', label, hint, trouble, words),
    made('div', 'credit-actions', button),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const notice = words.value.trim();
    const isShort = Array.from(notice).length < SHORTEST_NOTICE;
    words.ariaInvalid = String(isShort);
    trouble.textContent = isShort ? text('my-promises.repair-missing') : '';
    document.title = (isShort ? text('my-promises.error') : '') + titleOf(promise);
    if (isShort) words.focus();
    else
      void give(part, trouble, button, () =>
        client.promises.requestRepair(promise.id, { version: promise.version, notice }),
      );
  });
  return form;
}

/** Gives a command, and shows how the promise stands then; once however often it is pressed. */
async function give(
  part: HTMLElement,
  trouble: HTMLElement,
  button: HTMLButtonElement,
  command: () => Promise<PromiseDetail>,
): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  trouble.textContent = '';
  try {
    const detail = await command();
    const { events } = await client.promises.history(detail.promise.id);
    part.replaceChildren(...content(part, detail, events));
    part.querySelector('h1')?.focus();
  } catch (error) {
    button.ariaBusy = null;
    trouble.textContent = errorText(error, language);
  }
}

/** 办理记录, the latest first; the many savings of a draft are left out. */
function history(events: readonly PromiseEvent[]): HTMLElement {
  const { commands, parties } = promiseText[language];
  const list = made('ol', 'credit-history');
  const told = events.filter(({ command }) => command !== 'update-draft').toReversed();
  list.append(
    ...told.map(({ at, command, by, actorName, notice }) => {
      const when = made('time', '', instant.format(new Date(at)));
      when.dateTime = at;
      const who = made('p', 'credit-small', when, ` ${parties[by]} `, original(actorName));
      const words = notice ? made('p', 'credit-quoted', original(notice)) : undefined;
      return made(
        'li',
        '',
        made('p', 'credit-subheading', commands[command]),
        who,
        ...(words ? [words] : []),
      );
    }),
  );
  return list;
}

const instant = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});
