import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scope } from '@xinyong/contract';
import Provider, { errors } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import { demoInteraction, forgetSession } from './demo-interaction.ts';
import { demoIssuerStore } from './demo-issuer-store.ts';
import { demoLanguage, refusedPage } from './demo-pages.ts';
import { pageHeadersAt } from './page.ts';
import { pageStyle } from './page-style.ts';
import { claimsOf, personClaimNames } from './person-claims.ts';
import type { Person } from './person.ts';
import { SignInRefused } from './sign-in-refused.ts';

/** A client of the demo issuer that keeps a secret. */
interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A machine that gets bearer tokens for itself (client credentials). */
interface DemoMachine extends DemoClient, Pick<Actor, 'agencyName' | 'agencyCode'> {
  /** What it may ask for. */
  readonly scopes: readonly Scope[];
}

export interface DemoIssuerOptions {
  /** Of the platform, such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Among whom one chooses. */
  readonly people: readonly Person[];
  /** The platform itself. */
  readonly portal: DemoClient;
  readonly machine: DemoMachine;
  /** Whom the machine's tokens are for: an absolute URI. */
  readonly audience: string;
  readonly log: Logger;
}

/** Answers a request under `/oidc/` and says whether it was one. Ask it before any other listener. */
export type DemoIssuer = (req: IncomingMessage, res: ServerResponse) => boolean;

/** The issuer identifier of the demo issuer. */
export const demoIssuerUrl = (origin: string): string => `${origin}/oidc`;

const MINUTES = 60;

/** Throws {@link SignInRefused} where people are real. */
export function requireDemonstration(): void {
  if (process.env['XINYONG_ENV'] === 'production')
    throw new SignInRefused('demo_issuer_in_production', {
      zh: '演示身份认证不能用于生产环境（XINYONG_ENV=production）。请把平台接入真实的身份认证服务，再重新启动。',
      en: 'The demo issuer must not run in production (XINYONG_ENV=production). Connect the platform to a real OpenID issuer and start it again.',
    });
}

/**
 * 演示用身份认证: an OpenID issuer where one chooses who to be, for trying the platform out.
 * Its keys and all it knows are new with every start. Throws {@link SignInRefused} in production.
 */
export function createDemoIssuer(options: DemoIssuerOptions): DemoIssuer {
  requireDemonstration();
  const { origin, people, log } = options;
  const provider = createProvider(options);
  provider.proxy = true; // for the two headers that are set below
  provider.onerror = (error) => log.error({ err: error }, 'demo issuer');
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'demo issuer'));

  provider.use(async (ctx, next) => {
    if (ctx.path === '/style.css') {
      ctx.type = 'text/css';
      ctx.set('cache-control', 'max-age=3600');
      ctx.body = pageStyle;
    } else if (ctx.path.startsWith('/interaction/')) {
      try {
        const answer = await demoInteraction(provider, people, ctx.req, ctx.res);
        if ('page' in answer) {
          ctx.type = 'text/html';
          ctx.body = answer.page;
        } else {
          ctx.status = 303;
          ctx.redirect(answer.location);
        }
      } catch (error) {
        if (!(error instanceof errors.SessionNotFound)) throw error;
        ctx.status = 400;
        ctx.type = 'text/html';
        ctx.body = await refusedPage(demoLanguage(ctx.req, undefined), error.error);
      }
    } else {
      if (ctx.path === '/auth') await forgetSession(provider, ctx.req, ctx.res);
      await next();
    }
  });

  const answer = provider.callback();
  const { host, protocol } = new URL(origin);
  const headers = Object.entries(pageHeadersAt(origin));
  return (req, res) => {
    const path = req.url ?? '';
    if (!path.startsWith('/oidc/')) return false;
    // It reads from originalUrl that it is mounted below a prefix, and speaks of no origin but ours,
    // whatever the Host header says.
    Object.assign(req, { originalUrl: path, url: path.slice('/oidc'.length) });
    req.headers['x-forwarded-host'] = host;
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    for (const [name, value] of headers) res.setHeader(name, value);
    void answer(req, res);
    return true;
  };
}

function createProvider({
  origin,
  people,
  portal,
  machine,
  audience,
}: DemoIssuerOptions): Provider {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
  const cookie = { path: '/oidc', httpOnly: true, sameSite: 'lax' } as const;
  return new Provider(demoIssuerUrl(origin), {
    adapter: demoIssuerStore,
    jwks: { keys: [key] },
    clients: [
      {
        client_id: portal.clientId,
        client_secret: portal.clientSecret,
        redirect_uris: [`${origin}/sign-in/callback`],
        response_modes: ['query'],
      },
      {
        client_id: machine.clientId,
        client_secret: machine.clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { profile: personClaimNames },
    pkce: { required: () => true },
    cookies: {
      names: {
        session: 'xinyong_oidc_session',
        interaction: 'xinyong_oidc_interaction',
        resume: 'xinyong_oidc_resume',
      },
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax' },
      keys: [randomBytes(32)],
    },
    interactions: { url: (_ctx, { uid }) => `/oidc/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const person = people.find((each) => each.id === id);
      return person && { accountId: id, claims: () => ({ ...claimsOf(person) }) };
    },
    extraTokenClaims: (_ctx, { kind }) =>
      kind === 'ClientCredentials'
        ? { xinyong_agency_name: machine.agencyName, xinyong_agency_code: machine.agencyCode }
        : undefined,
    clientBasedCORS: () => false,
    expiresWithSession: () => false, // nobody keeps a session here
    renderError: async (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = await refusedPage(demoLanguage(ctx.req, ctx.query['ui_locales']), error);
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false }, // the ID token says it all
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, { clientId }) =>
          clientId === machine.clientId ? audience : undefined,
        getResourceServerInfo: (_ctx, resource, { clientId }) => {
          if (resource !== audience || clientId !== machine.clientId)
            throw new errors.InvalidTarget();
          return {
            audience,
            scope: machine.scopes.join(' '),
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    // Seconds. All are given: the default of each would print a notice.
    ttl: {
      AccessToken: 10 * MINUTES,
      AuthorizationCode: MINUTES,
      BackchannelAuthenticationRequest: 10 * MINUTES,
      ClientCredentials: 60 * MINUTES,
      DeviceCode: 10 * MINUTES,
      Grant: 10 * MINUTES,
      IdToken: 10 * MINUTES,
      Interaction: 10 * MINUTES,
      PreAuthorizedCode: 10 * MINUTES,
      RefreshToken: 10 * MINUTES,
      Session: 10 * MINUTES,
    },
  });
}
