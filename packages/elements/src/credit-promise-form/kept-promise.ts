import type { PromisesResource } from '@xinyong/client';
import type { PromiseDetail } from '@xinyong/contract';
import { answerProblems, type PromiseAnswers } from '@xinyong/core';
import { KeptDraft, type DraftKeeping } from '../kept-draft/kept-draft.ts';
import type { PromiseFilling } from './promise-form-events.ts';

/** What the form needs of a platform. */
export type PromisePlatform = Pick<
  PromisesResource,
  'updateDraft' | 'sign' | 'attach' | 'detach' | 'handInMaterials' | 'get'
>;

/** What was filled in, as the platform has it. */
const fillingOf = ({ promise: { answers, signer } }: PromiseDetail): PromiseFilling => ({
  answers,
  ...(signer && { signer }),
});

/** The fields whose answers a draft cannot hold, as a date without its day. */
export const halfAnswers = (
  { template }: PromiseDetail,
  { answers }: PromiseFilling,
): ReadonlySet<string> =>
  new Set(
    template &&
      answerProblems(template.template, answers)
        .filter(({ code }) => code !== 'answer.missing')
        .map(({ field }) => field),
  );

/** What a draft can hold: an answer that is only half there leaves the stored one; a signer has a capacity. */
function storable(
  detail: PromiseDetail,
  filling: PromiseFilling,
): { readonly answers: PromiseFilling; readonly complete: boolean } {
  const { answers, signer } = filling;
  const half = halfAnswers(detail, filling);
  const kept: PromiseAnswers = Object.fromEntries(
    Object.keys(answers).flatMap((field) => {
      const answer = (half.has(field) ? detail.promise.answers : answers)[field];
      return answer ? [[field, answer]] : [];
    }),
  );
  const { name = '', capacity } = signer ?? {};
  return {
    answers: { answers: kept, ...(capacity && { signer: { name, capacity } }) },
    complete: half.size === 0 && (name === '' || capacity !== undefined),
  };
}

/** A promise as it is filled in, signed and completed. */
export class KeptPromise extends KeptDraft<PromiseDetail, PromiseFilling, PromisePlatform> {
  constructor(
    detail: PromiseDetail,
    options: Pick<
      DraftKeeping<PromiseDetail, PromiseFilling, PromisePlatform>,
      'platform' | 'changed' | 'announce'
    >,
  ) {
    super(detail, {
      ...options,
      idOf: ({ promise }) => promise.id,
      versionOf: ({ promise }) => promise.version,
      isEditable: ({ promise }) => promise.state === 'draft',
      answersOf: (now) => ({ answers: fillingOf(now), newer: false }),
      storable,
      put: (platform, { promise }, { version, answers: { answers, signer } }) => {
        const { name = '', capacity } = signer ?? {};
        return platform.updateDraft(promise.id, {
          version,
          answers,
          ...(capacity && { signer: { name, capacity } }),
        });
      },
      get: (platform, { promise }) => platform.get(promise.id),
    });
  }

  /** Signs the text of this digest, once however often it is tried. */
  sign(digest: string): Promise<boolean> {
    return this.handIn((platform, version, once) =>
      platform.sign(this.id, { version, digest }, once),
    );
  }

  attach(material: string, file: File): Promise<boolean> {
    return this.send((platform, version) =>
      platform.attach(this.id, material, file, { fileName: file.name, version }),
    );
  }

  detach(material: string): Promise<boolean> {
    return this.send((platform, version) => platform.detach(this.id, material, { version }));
  }

  /** Hands in the materials that were missing. */
  handInMaterials(): Promise<boolean> {
    return this.send((platform, version) => platform.handInMaterials(this.id, { version }));
  }
}
