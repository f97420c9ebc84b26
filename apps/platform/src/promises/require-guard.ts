import { falsePromiseBan, sanctionsFor, type PromiseTransition } from '@xinyong/core';
import { formatDay, promiseText } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { recordForDay, recordRowsOf } from '../grades/profile-of.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import type { CommandBody } from './command-body.ts';
import type { LoadedPromise } from './load-promise.ts';
import { promiseContext } from './promise-context.ts';
import { requirePromisable } from './promise-refused.ts';
import { recordAbout } from './record-about.ts';

/** Throws where the guard of a row does not let the command through; what schemas see they have seen. */
export async function requireGuard(
  tx: Tx,
  { promise }: LoadedPromise,
  guard: PromiseTransition['guard'],
  { kinds = [] }: CommandBody,
  laws: PlatformLaw,
): Promise<void> {
  const { promise: law, repair } = laws;
  switch (guard) {
    case 'materials-complete': {
      const { template } = await loadTemplate(tx, promise.templateId, promise.templateVersion);
      const missing = (template.deferred?.materials ?? []).filter(
        ({ id }) => !promise.files.some(({ material }) => material === id),
      );
      if (missing.length > 0)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `还缺 ${missing.map(({ name }) => name['zh-CN']).join('、')}，请上传后再提交。`,
            en: `Still missing: ${missing.map(({ name }) => name.en ?? name['zh-CN']).join(', ')}. Give the files, then hand in.`,
          },
          { rule: 'promise.materials.complete' },
        );
      return;
    }
    case 'sanctions': {
      const record = await recordAbout(tx, promise);
      const broken = { ...promise, ...(record && { record }) };
      const lawful = sanctionsFor(broken, tx.today, law).map(({ sanction }) => sanction);
      const unlawful = kinds.filter((each) => !lawful.includes(each));
      if (unlawful.length > 0)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `对这份承诺没有规定可以${unlawful.map((each) => promiseText['zh-CN'].sanctions[each]).join('、')}。`,
            en: `No rule has this for the promise: ${unlawful.map((each) => promiseText.en.sanctions[each]).join('; ')}.`,
          },
          { rule: 'promise.sanction.lawful' },
        );
      return;
    }
    case 'not-banned': {
      const rows = await recordRowsOf(tx, [promise.subjectCode]);
      const records = rows.map((row) => recordForDay(row, tx.today, tx.today));
      const about = await recordAbout(tx, promise);
      const ban = falsePromiseBan(records, tx.today, promise.place, repair, about?.track);
      if (promise.type === 'repair' && ban)
        throw new Problem(
          'rule_not_satisfied',
          {
            zh: `${promiseText['zh-CN'].refusals.FALSE_PROMISE_BAN}从${formatDay(ban.until, 'zh-CN')}起可以申请。`,
            en: `${promiseText.en.refusals.FALSE_PROMISE_BAN} From ${formatDay(ban.until, 'en')} on it can be asked for.`,
          },
          { refusals: ['FALSE_PROMISE_BAN'], citation: ban.cite },
        );
      return;
    }
    case 'may-promise': {
      // 受理: what became known since it was signed. That its template can be signed no more is nothing against it.
      const published = await loadTemplate(tx, promise.templateId, promise.templateVersion);
      const { validTo: _over, ...template } = published.template;
      const { subjectCode, recordId, id: promiseId } = promise;
      const asked = { subjectCode, recordId, promiseId, published: { ...published, template } };
      requirePromisable((await promiseContext(tx, asked, laws)).assessment);
      return;
    }
    case 'notice':
    case 'overdue':
    case undefined:
      return;
  }
}
