import { publicationChannels, publicStateOf, type CreditPromise } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { PlatformLaw } from '../law/platform-law.ts';

/**
 * Leaves a message for each channel (“信用中国”, 国家企业信用信息公示系统) on which the law has a promise made known, where what everybody is
 * told of it is another than before: it was published, goes by another state, or is published no more. The systems that hand it over
 * take it from the outbox.
 */
export function tellChannels(
  tx: Tx,
  before: CreditPromise,
  then: CreditPromise,
  { promise: law }: PlatformLaw,
): void {
  const state = publicStateOf(then);
  if (state === publicStateOf(before)) return;
  const { id: promiseId, code, subjectCode } = then;
  for (const { channel } of publicationChannels(then, tx.today, law))
    tx.append({
      message: {
        topic: state ? 'promise.published' : 'promise.unpublished',
        key: subjectCode,
        body: { promiseId, code, channel, state, at: tx.now },
      },
    });
}
