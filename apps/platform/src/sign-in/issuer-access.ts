import { createRemoteJWKSet, type RemoteJWKSet } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  None,
  type Configuration,
} from 'openid-client';
import { SignInRefused } from './sign-in-refused.ts';

/** What we know of the issuer and how we speak with it. */
interface IssuerAccess {
  readonly configuration: Configuration;
  /** Its public keys, for bearer tokens. */
  readonly keys: RemoteJWKSet;
}

/** How the platform is known to an issuer. */
export interface IssuerOptions {
  readonly issuerUrl: string;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string;
}

const TIMEOUT = 10; // seconds

/** Throws {@link SignInRefused} for a site on https whose issuer is not. */
export function requireSecureIssuer({ issuerUrl }: IssuerOptions, origin: string): void {
  if (!URL.canParse(issuerUrl))
    throw new SignInRefused('invalid_issuer', {
      zh: `XINYONG_ISSUER 应为身份认证服务的网址，现为“${issuerUrl}”。`,
      en: `XINYONG_ISSUER is the address of an OpenID issuer, not “${issuerUrl}”.`,
    });
  if (new URL(issuerUrl).protocol !== 'https:' && origin.startsWith('https:'))
    throw new SignInRefused('insecure_issuer', {
      zh: '身份认证服务的地址不是 https。请改用 https 地址，再重新启动平台。',
      en: 'The address of the OpenID issuer is not https. Use its https address and start the platform again.',
    });
}

/**
 * Asks the issuer what it offers (OpenID Connect Discovery) when this is first needed, and once;
 * after a failure the next call asks again.
 */
export function issuerAccess(options: IssuerOptions, origin: string): () => Promise<IssuerAccess> {
  requireSecureIssuer(options, origin);
  const url = new URL(options.issuerUrl);
  const insecure = url.protocol !== 'https:';
  let access: Promise<IssuerAccess> | undefined;
  const discover = async (): Promise<IssuerAccess> => {
    const { clientId, clientSecret } = options;
    const configuration = await discovery(
      url,
      clientId,
      undefined,
      clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
      {
        timeout: TIMEOUT,
        // The signature of an ID token counts too, not only the connection it came over.
        execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
      },
    );
    const keysAt = configuration.serverMetadata().jwks_uri;
    if (keysAt === undefined) throw new Error(`The issuer ${url.href} publishes no keys.`);
    return { configuration, keys: createRemoteJWKSet(new URL(keysAt)) };
  };
  return () =>
    (access ??= discover().catch((error: unknown) => {
      access = undefined;
      throw error;
    }));
}
