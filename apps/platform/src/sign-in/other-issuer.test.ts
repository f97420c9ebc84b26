// The sign-in of the platform with an issuer that is not ours: its claims, its tokens, its faults.
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database/open.ts';
import { openEmbedded } from '../../test/engines.ts';
import { Problem } from '../http/problem.ts';
import { createSignIn, type SignIn } from './create-sign-in.ts';

const issuerUrl = 'https://login.example/realm';
const origin = 'https://platform.example';
const audience = 'https://platform.example/v1';
const now = Math.floor(Date.now() / 1000);
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const keys = new Map<string, Key>();
const publicKeys: object[] = [];
let strangersKey: Key;
let database: Database;
let signIn: SignIn;
let logged: string;
/** What the issuer answers, by the path of the request; a missing one is as if it were down. */
let issuer: Record<string, () => Response | Promise<Response>>;

beforeAll(async () => {
  for (const alg of [...algorithms, 'ES384']) {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    keys.set(alg, privateKey);
    publicKeys.push({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' });
  }
  strangersKey = (await generateKeyPair('ES256')).privateKey;
  database = await openEmbedded();
});

afterAll(() => database.close());

beforeEach(() => {
  logged = '';
  issuer = {
    '/realm/.well-known/openid-configuration': () =>
      Response.json({
        issuer: issuerUrl,
        authorization_endpoint: `${issuerUrl}/auth`,
        token_endpoint: `${issuerUrl}/token`,
        jwks_uri: `${issuerUrl}/keys`,
        id_token_signing_alg_values_supported: algorithms,
        authorization_response_iss_parameter_supported: true,
      }),
    '/realm/keys': () => Response.json({ keys: publicKeys }),
  };
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const answer = issuer[new URL(input instanceof Request ? input.url : input).pathname];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  });
  signIn = createSignIn({
    issuerUrl,
    origin,
    clientId: 'platform',
    audience,
    sealingKey: randomBytes(32),
    database,
    roleNames: { 'legal-person-agent': 'agent', 'case-handler': 'officer' },
    log: pino({ level: 'trace' }, { write: (line) => void (logged += line) }),
    now: () => new Date().toISOString(),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const sign = (claims: JWTPayload, alg: string = 'ES256', key?: Key): Promise<string> => {
  const own = keys.get(alg);
  const by = key ?? own;
  if (!by) throw new Error(alg);
  return new SignJWT(claims).setProtectedHeader({ alg, kid: alg }).sign(by);
};

describe('a bearer token', () => {
  const good = {
    iss: issuerUrl,
    aud: audience,
    sub: 'service-account-7',
    client_id: 'reporter',
    iat: now,
    exp: now + 600,
    scope: 'records:import other-service',
  };
  const actorOf = (authorization: string): Promise<unknown> =>
    signIn.actorOf(new Request(`${origin}/v1/session`, { headers: { authorization } }));
  const expectRefusal = async (authorization: string): Promise<void> => {
    const problem: unknown = await actorOf(authorization).catch((error: unknown) => error);
    if (!(problem instanceof Problem)) throw new Error('The token was not refused.');
    const response = problem.toResponse('test');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="xinyong", error="invalid_token"',
    );
    const [, token = authorization] = authorization.split(' ');
    expect(JSON.stringify(await response.json())).not.toContain(token);
    expect(logged).toBe('');
  };

  test.for(algorithms)('signed with %s says who the machine is', async (alg) => {
    expect(await actorOf(`Bearer ${await sign(good, alg)}`)).toEqual({
      kind: 'machine',
      id: 'machine:service-account-7',
      name: 'reporter',
      scopes: ['public', 'records:import'],
    });
  });

  const { sub: _sub, ...noSubject } = good;
  const { exp: _exp, ...noEnd } = good;
  test.for([
    ['is for somebody else', { ...good, aud: 'https://other.example' }],
    ['is an ID token', { ...good, aud: 'platform' }],
    ['comes from another issuer', { ...good, iss: 'https://evil.example' }],
    ['has expired', { ...good, exp: now - 60 }],
    ['is not good yet', { ...good, nbf: now + 600 }],
    ['never ends', noEnd],
    ['names nobody', noSubject],
    ['names an agency by a code that is none', { ...good, xinyong_agency_code: '123' }],
  ] as const)('that %s is refused', async ([, claims]) => {
    await expectRefusal(`Bearer ${await sign(claims)}`);
  });

  test('signed in a way that is not among those we take is refused', async () => {
    await expectRefusal(`Bearer ${await sign(good, 'ES384')}`);
  });

  test('that nobody signed is refused', async () => {
    await expectRefusal(`Bearer ${new UnsecuredJWT(good).encode()}`);
  });

  test('that a stranger signed is refused', async () => {
    await expectRefusal(`Bearer ${await sign(good, 'ES256', strangersKey)}`);
  });

  test('that was signed with a published key as a shared secret is refused', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(publicKeys[0]));
    const token = await new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
      .sign(secret);
    await expectRefusal(`Bearer ${token}`);
  });

  test.for([
    'Basic cmVwb3J0ZXI6c2VjcmV0',
    'Bearer',
    'Bearer two words',
    'Bearer nonsense',
    'Bearer a.b.c',
  ])('%j is refused', async (authorization) => {
    await expectRefusal(authorization);
  });

  test('is not blamed when the keys of the issuer cannot be read', async () => {
    issuer['/realm/keys'] = () => new Response('', { status: 503 });
    const token = await sign(good);
    await expect(actorOf(`Bearer ${token}`)).rejects.not.toBeInstanceOf(Problem);
    delete issuer['/realm/keys'];
    await expect(actorOf(`Bearer ${token}`)).rejects.not.toBeInstanceOf(Problem);
  });
});

describe('a person', () => {
  const claims = {
    iss: issuerUrl,
    aud: 'platform',
    sub: '7f3a',
    name: '某经办人',
    iat: now,
    exp: now + 600,
    xinyong_role: 'legal-person-agent',
    xinyong_subject_code: '91110108551385082Q',
  };

  /** Goes to the issuer and comes back with an ID token of these claims. */
  const comeBackWith = async (
    said: JWTPayload,
    { key, nonce, iss = issuerUrl }: { key?: Key; nonce?: string; iss?: string } = {},
  ): Promise<Response> => {
    const left = await signIn.routes.request(`${origin}/sign-in?return=/repairs`);
    const away = new URL(left.headers.get('location') ?? '');
    expect(away.origin + away.pathname).toBe(`${issuerUrl}/auth`);
    const sent = Object.fromEntries(away.searchParams);
    expect(sent).toMatchObject({
      redirect_uri: `${origin}/sign-in/callback`,
      code_challenge_method: 'S256',
      prompt: 'login',
    });
    issuer['/realm/token'] = async () =>
      Response.json({
        access_token: 'the access token',
        token_type: 'Bearer',
        id_token: await sign({ nonce: nonce ?? sent['nonce'], ...said }, 'ES256', key),
      });
    const query = new URLSearchParams({ code: 'the-code', state: sent['state'] ?? '', iss });
    return signIn.routes.request(`${origin}/sign-in/callback?${query.toString()}`, {
      headers: { cookie: cookieOf(left) },
    });
  };
  const cookieOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  const whoCameBack = (response: Response): Promise<unknown> =>
    signIn.actorOf(new Request(origin, { headers: { cookie: cookieOf(response) } }));
  const expectFailure = async (response: Response, status: number, code: string): Promise<void> => {
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<code>${code}</code>`);
    expect(await whoCameBack(response)).toMatchObject({ kind: 'visitor' });
    expect(logged).toContain(code.replace('sign_in_', ''));
    expect(logged).not.toMatch(/the-code|the access token|eyJ/);
  };

  test('has the role that the names of the issuer stand for', async () => {
    const back = await comeBackWith(claims);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/repairs']);
    expect(await whoCameBack(back)).toMatchObject({
      kind: 'person',
      id: 'person:7f3a',
      name: '某经办人',
      role: 'agent',
      subjectCode: '91110108551385082Q',
    });
  });

  test('has a cookie for https alone on a site on https', async () => {
    const back = await comeBackWith(claims);
    expect(back.headers.getSetCookie().at(-1)).toMatch(
      /^__Host-xinyong_session=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  const { xinyong_subject_code: _code, ...noSubject } = claims;
  const { xinyong_role: _role, ...noRole } = claims;
  test.for([
    ['a role that is not ours', { ...claims, xinyong_role: 'agent' }],
    ['a role that every object has', { ...claims, xinyong_role: 'constructor' }],
    ['no role', noRole],
    ['an enterprise that is not named', noSubject],
    ['an enterprise whose code is none', { ...claims, xinyong_subject_code: '123' }],
    ['an agency that is not named', { ...noSubject, xinyong_role: 'case-handler' }],
    ['no name', { ...claims, name: '' }],
  ] as const)('with %s cannot sign in', async ([, said]) => {
    await expectFailure(await comeBackWith(said), 403, 'sign_in_no_role');
  });

  test.for([
    ['a stranger signed', claims, () => ({ key: strangersKey })],
    ['answers another request', claims, () => ({ nonce: 'another' })],
    ['is for somebody else', { ...claims, aud: 'another' }, () => ({})],
    ['has expired', { ...claims, exp: now - 600 }, () => ({})],
    ['comes from another issuer', claims, () => ({ iss: 'https://evil.example' })],
  ] as const)('cannot sign in with an answer that %s', async ([, said, how]) => {
    await expectFailure(await comeBackWith(said, how()), 502, 'sign_in_failed');
  });

  test('is told when the issuer does not answer, and can sign in once it does', async () => {
    const path = '/realm/.well-known/openid-configuration';
    const { [path]: answer } = issuer;
    delete issuer[path];
    const refused = await signIn.routes.request(`${origin}/sign-in?return=/repairs`, {
      headers: { 'accept-language': 'en' },
    });
    expect(refused.status).toBe(502);
    expect(await refused.text()).toContain('Signing in is not possible now');
    if (answer) issuer[path] = answer;
    expect((await comeBackWith(claims)).status).toBe(303);
  });
});

test('a site on https does not start with an issuer that is not', () => {
  expect(() =>
    createSignIn({
      issuerUrl: 'http://login.example/realm',
      origin,
      clientId: 'platform',
      audience,
      sealingKey: randomBytes(32),
      database,
      log: pino({ level: 'silent' }),
      now: () => new Date().toISOString(),
    }),
  ).toThrow(expect.objectContaining({ code: 'insecure_issuer' }));
});
