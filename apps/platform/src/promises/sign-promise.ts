import type { PromiseSigning } from '@xinyong/contract';
import {
  answerProblems,
  signerProblem,
  type CreditPromise,
  type LetterSignature,
} from '@xinyong/core';
import { describeAnswerProblem } from '@xinyong/core/text';
import type { Tx } from '../database/unit-of-work.ts';
import { fieldProblem, invalidFields } from '../http/field-problems.ts';
import { Problem } from '../http/problem.ts';
import type { PlatformLaw } from '../law/platform-law.ts';
import { loadTemplate } from '../promise-templates/load-template.ts';
import { changePromise, type PromiseColumns } from './change-promise.ts';
import { letterOfDraft } from './letter-of-draft.ts';
import type { LoadedPromise } from './load-promise.ts';
import { newCode } from './new-code.ts';
import { promiseContext } from './promise-context.ts';
import { requireOnce } from './require-once.ts';
import { requirePromisable } from './promise-refused.ts';
import type { PromiseStepTaken } from './record-steps.ts';
import { verifySignature } from './seal/verify-signature.ts';
import type { SigningMeans } from './signing-means.ts';
import { tellChannels } from './tell-channels.ts';
import { transitionFor } from './transition-for.ts';

/** 签署: keeps exactly what was read, sealed; accepts it at once where nothing has to be found out. */
export async function signPromise(
  tx: Tx,
  loaded: LoadedPromise,
  signing: PromiseSigning,
  law: PlatformLaw,
  means: SigningMeans,
): Promise<void> {
  const { promise } = loaded;
  const { to } = transitionFor(promise, 'sign', 'promiser');
  const published = await loadTemplate(tx, promise.templateId, promise.templateVersion);
  const context = await promiseContext(
    tx,
    {
      subjectCode: promise.subjectCode,
      published,
      recordId: promise.recordId,
      promiseId: promise.id,
    },
    law,
  );
  requirePromisable(context.assessment);
  const problems = answerProblems(published.template, promise.answers);
  if (problems.length > 0)
    throw invalidFields(
      problems.map((problem) => ({
        path: `answers.${problem.field}`,
        code: problem.code,
        message: describeAnswerProblem(published.template, problem, 'en'),
        messageZh: describeAnswerProblem(published.template, problem, 'zh-CN'),
      })),
    );
  const signer = signerProblem(promise.signer, {
    representative: context.subject.representative,
    actorName: tx.actor.name,
  });
  if (signer) throw invalidFields([fieldProblem('signer.name', signer)]);
  const letter = letterOfDraft(tx, promise, published, context);
  if (letter?.digest !== signing.digest) throw otherText();
  await requireOnce(tx, promise, letter);
  const digest = Buffer.from(letter.digest, 'hex');
  const own: LetterSignature | undefined = signing.signature && {
    ...signing.signature,
    by: 'subject',
  };
  if (own && !verifySignature(own, digest)) throw notOverIt();
  const { algorithm, publicKey } = means.seal;
  const sealed: LetterSignature = {
    by: 'platform',
    algorithm,
    publicKey,
    value: means.seal.sign(digest),
  };
  const sign: PromiseStepTaken = { command: 'sign', by: 'promiser', to };
  const accepted = context.assessment.outcome === 'eligible';
  const acceptance = accepted
    ? { step: acceptStep({ ...promise, state: to }), code: await newCode(tx, promise, means) }
    : undefined;
  const { name, kind, sector } = context.subject;
  const columns: PromiseColumns = {
    // As the letter has them: the registrar may have changed them since the draft was begun.
    subject_name: name,
    subject_kind: kind,
    sector,
    letter: letter.text,
    digest: letter.digest,
    signatures: JSON.stringify([...(own ? [own] : []), sealed]),
    reason: letter.reason,
    content: letter.content,
    liability: letter.liability,
    made_on: tx.today,
    materials_due_on: context.materialsDueOn ?? null,
    valid_until: context.validUntil ?? null,
    ...(acceptance && { code: acceptance.code }),
  };
  const then = await changePromise(
    tx,
    loaded,
    acceptance ? [sign, acceptance.step] : [sign],
    columns,
  );
  tellChannels(tx, promise, then, law);
}

/** The platform accepts in the name of the agency, which published the template for it. */
const acceptStep = (promise: CreditPromise): PromiseStepTaken => ({
  command: 'accept',
  by: 'agency',
  to: transitionFor(promise, 'accept', 'agency').to,
  actorName: `${promise.acceptor.name}（平台自动受理）`,
});

const otherText = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: '承诺书的文字与您读到的不同（内容有改动，或者已到另一天）。请重新阅读后再签署。',
      en: 'The letter is not the one you read: something was changed, or it is another day. Read it again and sign.',
    },
    { rule: 'promise.sign.text' },
  );

const notOverIt = (): Problem =>
  new Problem(
    'rule_not_satisfied',
    {
      zh: '您的签名不是对这份承诺书作出的，请重新签名。',
      en: 'Your signature is not one over this letter; sign again.',
    },
    { rule: 'promise.sign.signature' },
  );
