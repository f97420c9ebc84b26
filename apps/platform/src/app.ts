import { contract } from '@xinyong/contract';
import { schemas } from '@xinyong/contract/schemas';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { drawHandlers } from './draws/draw-handlers.ts';
import type { SeedVault } from './draws/seed-vault.ts';
import { gradeHandlers } from './grades/grade-handlers.ts';
import type { GradeBatches } from './grades/grade-batches.ts';
import { mount } from './http/mount.ts';
import { notFoundPage } from './http/not-found-page.ts';
import { openapi } from './http/openapi.ts';
import { portalFiles } from './http/portal-files.ts';
import { Problem } from './http/problem.ts';
import { requestIds, type RequestEnv } from './http/request-id.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Surroundings } from './http/surroundings.ts';
import { importHandlers } from './imports/import-handlers.ts';
import type { PlatformLaw } from './law/platform-law.ts';
import { leniencyHandlers } from './leniency/leniency-handlers.ts';
import type { PersonVault } from './persons/person-vault.ts';
import { templateHandlers } from './promise-templates/template-handlers.ts';
import { promiseHandlers } from './promises/promise-handlers.ts';
import { PromiseSerials } from './promises/promise-serials.ts';
import type { LetterSigner } from './promises/seal/letter-signer.ts';
import { recordHandlers } from './records/record-handlers.ts';
import { repairHandlers } from './repairs/repair-handlers.ts';
import { sessionHandlers } from './session/session-handlers.ts';
import { subjectHandlers } from './subjects/subject-handlers.ts';
import { warningHandlers } from './warnings/warning-handlers.ts';

export interface AppOptions extends Surroundings {
  readonly law: PlatformLaw;
  readonly vault: PersonVault;
  readonly seeds: SeedVault;
  /** What grades many subjects after the answer. */
  readonly batches: GradeBatches;
  /** 平台印章 of letters. */
  readonly seal: LetterSigner;
  /** The pages and addresses of signing in. */
  readonly signIn?: Hono;
  /** Folder of the built portal. */
  readonly portal?: string | undefined;
}

/** Everything the platform answers over HTTP. */
export function createApp(options: AppOptions): Hono<RequestEnv> {
  const { law, vault, seeds, batches, seal } = options;
  const { portal, log, database, origin, signIn } = options;
  const app = new Hono<RequestEnv>();
  app.use(requestIds(options.newId), requestLog(log), securityHeaders(origin));
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    if (error instanceof Problem) return error.toResponse(requestId);
    // The caller went away while sending, and nobody waits for the answer.
    const isAborted = c.req.raw.signal.aborted && 'code' in error && error.code === 'ECONNRESET';
    log[isAborted ? 'info' : 'error'](
      { err: error, requestId },
      isAborted ? 'aborted' : 'unexpected',
    );
    return unexpected().toResponse(requestId);
  });
  app.notFound((c) => {
    const forPeople = c.req.header('accept')?.includes('text/html') ?? false;
    if (forPeople && !c.req.path.startsWith('/v1/')) return notFoundPage(origin);
    return nothingHere().toResponse(c.get('requestId'));
  });

  let document: object | undefined;
  app.get('/openapi.json', (c) =>
    c.json((document ??= openapi()), 200, { 'cache-control': 'public, max-age=300' }),
  );
  app.get('/health', (c) =>
    c.json({ status: 'ok', engine: database.engine }, 200, { 'cache-control': 'no-store' }),
  );
  // Before the operations: it seals anew the session that one of them prolongs.
  if (signIn) app.route('/', signIn);
  const { subjects, records, leniency, repairs, grades, warnings, draws, session } = contract;
  const { promises, promiseTemplates } = contract;
  const ofRecords = {
    ...recordHandlers(law.repair),
    ...importHandlers({ vault, law: law.repair }),
  };
  const ofDraws = drawHandlers({ law: law.repair, inspection: law.inspection, seeds });
  mount(app, 'subjects', subjects, schemas.subjects, subjectHandlers, options);
  mount(app, 'records', records, schemas.records, ofRecords, options);
  mount(app, 'leniency', leniency, schemas.leniency, leniencyHandlers(law.leniency), options);
  mount(app, 'repairs', repairs, schemas.repairs, repairHandlers(law.repair), options);
  mount(app, 'grades', grades, schemas.grades, gradeHandlers(law, batches), options);
  mount(app, 'warnings', warnings, schemas.warnings, warningHandlers(law), options);
  mount(app, 'draws', draws, schemas.draws, ofDraws, options);
  const ofPromises = promiseHandlers(law, { seal, serials: new PromiseSerials(), origin });
  mount(
    app,
    'promiseTemplates',
    promiseTemplates,
    schemas.promiseTemplates,
    templateHandlers,
    options,
  );
  mount(app, 'promises', promises, schemas.promises, ofPromises, options);
  mount(app, 'session', session, schemas.session, sessionHandlers, options);
  // Files alone are compressed: an answer that holds a secret beside what a stranger chose must not be.
  if (portal !== undefined) app.use(compress(), portalFiles(portal));
  return app;
}

const unexpected = (): Problem =>
  new Problem('internal', {
    zh: '请稍后再试；如仍出错，请把请求编号告诉我们。',
    en: 'Try again later; if it happens again, tell us the request id.',
  });

const nothingHere = (): Problem =>
  new Problem('not_found', { zh: '这个地址没有内容。', en: 'There is nothing at this address.' });
