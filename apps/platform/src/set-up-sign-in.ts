import { randomBytes } from 'node:crypto';
import { demoIdentities } from './demo-identities.ts';
import { createSignIn, type SignIn, type SignInOptions } from './sign-in/create-sign-in.ts';
import {
  createDemoIssuer,
  demoIssuerUrl,
  requireDemonstration,
  type DemoIssuer,
} from './sign-in/demo-issuer.ts';
import { requireSecureIssuer, type IssuerOptions } from './sign-in/issuer-access.ts';

type Setting = Pick<SignInOptions, 'origin' | 'sealingKey' | 'database' | 'log' | 'now'>;

/** Refuses an issuer by whom nobody should sign in: before anything is opened or written. */
export function requireIssuer(issuer: IssuerOptions | undefined, origin: string): void {
  if (issuer) requireSecureIssuer(issuer, origin);
  else requireDemonstration();
}

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
