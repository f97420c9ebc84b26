import { contract, type Operation, type ProblemCode } from '@xinyong/contract';
import { ProblemBodySchema, schemas, type OperationSchemas } from '@xinyong/contract/schemas';
import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { problemStatuses } from './problem.ts';
import { problemTitles } from './problem.text.ts';

const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const idempotencyKey = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().meta({
    description: 'The same key with the same request gets the first answer again.',
  }),
});

/** The OpenAPI document, derived from the contract and its schemas. */
export function openapi(): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [noun, group] of Object.entries(contract))
    for (const [name, operation] of Object.entries<Operation>(group)) {
      // The schemas have the keys of the contract.
      const own = schemas[noun as 'subjects'][name as 'get'] as OperationSchemas<Operation>;
      paths[operation.path] = {
        ...paths[operation.path],
        [operation.method.toLowerCase()]: describe(noun, name, operation, own),
      };
    }
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Xinyong Kit 信用工具包', version: '0.1.0' },
    paths,
    components: {
      securitySchemes: {
        oidc: { type: 'openIdConnect', openIdConnectUrl: '/oidc/.well-known/openid-configuration' },
        session: { type: 'apiKey', in: 'cookie', name: 'xinyong_session' },
      },
    },
  });
}

function describe(
  noun: string,
  name: string,
  operation: Operation,
  own: OperationSchemas<Operation>,
): ZodOpenApiOperationObject {
  // An input schema is an object of what the operation has; its annotation hides that.
  const { params, query, body } = (own.input as z.ZodObject<Record<string, z.ZodObject>>).shape;
  const header = operation.method === 'GET' ? undefined : idempotencyKey;
  return {
    operationId: `${noun}.${name}`,
    tags: [noun],
    security: operation.scope === 'public' ? [] : [{ oidc: [operation.scope] }, { session: [] }],
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(header && { header }),
    },
    ...(operation.accepts === 'binary' && {
      requestBody: { required: true, content: { 'application/octet-stream': bytes } },
    }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: {
      200: {
        description: 'OK',
        content:
          operation.returns === 'binary'
            ? { 'application/octet-stream': bytes }
            : { 'application/json': { schema: own.output } },
      },
      ...problemsOf(operation),
    },
  };
}

/** The problems of an operation by status, and those of the way to it; several codes may share a status. */
function problemsOf({ problems, scope, method, accepts }: Operation): ZodOpenApiResponsesObject {
  const changes = method !== 'GET';
  const hasJson = accepts !== 'binary' && (method === 'POST' || method === 'PUT');
  const codes: readonly ProblemCode[] = [
    ...problems,
    'unauthenticated', // a visitor where one signs in, and everywhere a token that is not valid
    ...when(scope !== 'public' || changes, 'forbidden'), // by scope, or from a page of another site
    ...when(changes, 'idempotency_key_reused'),
    ...when(hasJson || accepts === 'binary', 'body_too_large'),
    ...when(hasJson, 'unsupported_media_type'),
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => problemStatuses[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `${code}: ${problemTitles[code].en}`).join('; '),
        content: { 'application/problem+json': { schema: ProblemBodySchema } },
      },
    ]),
  );
}

const when = (answers: boolean, code: ProblemCode): readonly ProblemCode[] =>
  answers ? [code] : [];
