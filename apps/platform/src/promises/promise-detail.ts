import type { PromiseDetail } from '@xinyong/contract';
import { citedInstruments, lawfulCommandsFor, promiseDeadline, sanctionsFor } from '@xinyong/core';
import type { Tx } from '../database/unit-of-work.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import { letterOfDraft } from './letter-of-draft.ts';
import { loadPromise, type LoadedPromise } from './load-promise.ts';
import { promiseContext } from './promise-context.ts';
import { recordAbout } from './record-about.ts';

/** A promise with everything a page about it shows, as it stands in this unit of work. */
export const promiseDetail = async (tx: Tx, id: string, law: PlatformLaw): Promise<PromiseDetail> =>
  detailOf(tx, await loadPromise(tx, id), law);

async function detailOf(
  tx: Tx,
  { promise, row, party }: LoadedPromise,
  law: PlatformLaw,
): Promise<PromiseDetail> {
  const published = promise.imported
    ? undefined
    : await loadTemplate(tx, promise.templateId, promise.templateVersion);
  // What holds a promise up is known as long as it waits.
  const judged =
    published && (promise.state === 'draft' || promise.state === 'submitted')
      ? await promiseContext(
          tx,
          {
            subjectCode: promise.subjectCode,
            published,
            recordId: promise.recordId,
            promiseId: promise.id,
          },
          law,
        )
      : undefined;
  const preview =
    published && judged && promise.state === 'draft'
      ? letterOfDraft(tx, promise, published, judged)
      : undefined;
  const deadline = promiseDeadline(promise, tx.today, law.promise.calendar);
  const { letter, digest, signatures } = row;
  const record = party === 'agency' ? await recordAbout(tx, promise) : undefined;
  const broken = { ...promise, ...(record && { record }) };
  const lawfulSanctions =
    party === 'agency' ? sanctionsFor(broken, tx.today, law.promise) : undefined;
  return {
    promise,
    ...(published && { template: published }),
    ...(judged && { assessment: judged.assessment }),
    ...(preview && { preview: { text: preview.text, digest: preview.digest } }),
    ...(letter !== null &&
      digest !== null && { letter: { text: letter, digest, signatures: signatures ?? [] } }),
    ...(deadline && { deadline }),
    ...(lawfulSanctions && {
      lawfulSanctions,
      instruments: citedInstruments(
        law.promise.promise.instruments.values(),
        lawfulSanctions.map(({ cite }) => cite),
      ),
    }),
    commands: party === 'auditor' ? [] : lawfulCommandsFor(broken, party, tx.today, law.promise),
  };
}
