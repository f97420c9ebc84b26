import { UsccSchema } from '@xinyong/core/schema';
import { errors, jwtVerify, type RemoteJWKSet } from 'jose';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { Problem } from '../http/problem.ts';
import { isScope, scopesOf } from './scopes.ts';

/** What a bearer token must be. */
interface TokenRule {
  readonly keys: RemoteJWKSet;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

const ALGORITHMS = ['RS256', 'ES256', 'PS256', 'EdDSA'];
const TOLERANCE = 30; // seconds that clocks may differ

const MachineSchema = z.object({
  sub: z.string().min(1),
  client_id: z.string().min(1).exactOptional(),
  scope: z.string().default(''),
  xinyong_agency_name: z.string().min(1).exactOptional(),
  xinyong_agency_code: UsccSchema.exactOptional(),
});

/** Whose bearer token it is; throws a problem if the token is not valid here. */
export async function machineOfToken(
  token: string,
  { keys, issuer, audience, now }: TokenRule,
): Promise<Actor> {
  const claims = MachineSchema.safeParse(await claimsOfToken());
  if (!claims.success) throw invalidToken();
  const { sub, client_id: clientId, scope } = claims.data;
  const { xinyong_agency_name: agencyName, xinyong_agency_code: agencyCode } = claims.data;
  const asked = scope.split(' ').filter(isScope);
  return {
    kind: 'machine',
    id: `machine:${sub}`,
    name: clientId ?? sub,
    ...(agencyName !== undefined && { agencyName }),
    ...(agencyCode !== undefined && { agencyCode }),
    scopes: [...new Set([...scopesOf.visitor, ...asked])],
  };

  async function claimsOfToken(): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        currentDate: now,
        clockTolerance: TOLERANCE,
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !faultsOfIssuer.has(error.code))
        throw invalidToken();
      throw error;
    }
  }
}

/** When the keys could not be read, the token may still be a good one. */
const faultsOfIssuer: ReadonlySet<string> = new Set([
  'ERR_JOSE_GENERIC',
  'ERR_JWKS_INVALID',
  'ERR_JWKS_TIMEOUT',
]);

/** RFC 6750, 3.1. Which check failed is nobody's business. */
export const invalidToken = (): Problem =>
  new Problem(
    'unauthenticated',
    {
      zh: '访问令牌无效或已过期，请重新获取。',
      en: 'The access token is not valid or has expired; get a new one.',
    },
    {},
    { 'www-authenticate': 'Bearer realm="xinyong", error="invalid_token"' },
  );
