import { formatDay } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import type { PromiseColumns } from './change-promise.ts';
import type { LoadedPromise } from './load-promise.ts';

/** 逾期未补齐: what the clock found, in the name of the agency that set the day. */
export async function overdueColumns(
  tx: Tx,
  { promise }: Pick<LoadedPromise, 'promise'>,
): Promise<PromiseColumns> {
  const { template } = await loadTemplate(tx, promise.templateId, promise.templateVersion);
  // Whoever it is that asks: the agency sees no file that was not handed in, and is told what is missing all the same.
  const attached = await tx.db
    .selectFrom('promise_file')
    .select('material')
    .where('subject_code', '=', promise.subjectCode)
    .where('promise_id', '=', promise.id)
    .execute();
  const missing = (template.deferred?.materials ?? []).filter(
    ({ id }) => !attached.some(({ material }) => material === id),
  );
  const names = missing.map(({ name }) => name['zh-CN']).join('、');
  const day = promise.materialsDueOn ? formatDay(promise.materialsDueOn, 'zh-CN') : '';
  return {
    fulfilment: 'none',
    falsehood: false,
    deliberate: false,
    unperformed: `没有在${day}以前（含当天）补齐材料${names && `，缺${names}`}。`,
    determined_on: tx.today,
    determiner_name: promise.acceptor.name,
    determiner_code: promise.acceptor.code ?? null,
  };
}
