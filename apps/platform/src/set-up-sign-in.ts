import { randomBytes } from 'node:crypto';
import { demoIdentities } from './demo-identities.ts';
import { createSignIn, type SignIn, type SignInOptions } from './sign-in/create-sign-in.ts';
import { createDemoIssuer, demoIssuerUrl, type DemoIssuer } from './sign-in/demo-issuer.ts';
import type { IssuerOptions } from './sign-in/issuer-access.ts';

type Setting = Pick<SignInOptions, 'origin' | 'sealingKey' | 'database' | 'log' | 'now'>;

/** Signing in by the issuer of the deployment, or by the demo issuer, which then runs beside the platform. */
export function setUpSignIn(
  issuer: IssuerOptions | undefined,
  setting: Setting,
): { readonly signIn: SignIn; readonly demoIssuer?: DemoIssuer } {
  const audience = `${setting.origin}/v1`;
  if (issuer) return { signIn: createSignIn({ ...setting, ...issuer, audience }) };
  const portal = { clientId: 'portal', clientSecret: randomBytes(32).toString('hex') };
  const issuerUrl = demoIssuerUrl(setting.origin);
  return {
    demoIssuer: createDemoIssuer({ ...demoIdentities, ...setting, portal, audience }),
    signIn: createSignIn({ ...setting, ...portal, issuerUrl, audience }),
  };
}
