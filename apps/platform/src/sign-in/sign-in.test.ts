// The demo issuer and the sign-in of the platform, as a browser and a machine meet them over HTTP.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { contract, type Session } from '@xinyong/contract';
import { schemas } from '@xinyong/contract/schemas';
import { isUscc, type Uscc } from '@xinyong/core';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database/open.ts';
import { openEmbedded } from '../../test/engines.ts';
import { mount } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';
import { requestIds, type RequestEnv } from '../http/request-id.ts';
import { sessionHandlers } from '../session/session-handlers.ts';
import { createSignIn } from './create-sign-in.ts';
import { createDemoIssuer, demoIssuerUrl, type DemoIssuerOptions } from './demo-issuer.ts';
import type { Person } from './person.ts';

const uscc = (text: string): Uscc => {
  if (!isUscc(text)) throw new Error(text);
  return text;
};
const agent: Person = {
  id: 'demo-agent',
  name: '演示经办人 <甲>',
  role: 'agent',
  subjectCode: uscc('91110108551385082Q'),
};
const officer: Person = {
  id: 'demo-officer',
  name: '演示工作人员',
  role: 'officer',
  agencyName: '示例食品主管局',
  agencyCode: uscc('11420222001234562D'),
};
const auditor: Person = { id: 'demo-auditor', name: '演示审计人员', role: 'auditor' };
const audience = 'https://platform.example/v1';
const portal = { clientId: 'portal', clientSecret: 'the secret of the portal' };
const machine = {
  clientId: 'reporter',
  clientSecret: 'the secret of the machine',
  scopes: ['public', 'records:import'] as const,
  agencyName: '示例食品主管局',
  agencyCode: uscc('11420222001234562D'),
};

const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
/** Everything that was written on the console; the calls that vitest counts are cleared with each test. */
const written: unknown[] = [];
for (const method of ['log', 'info', 'warn', 'error'] as const)
  vi.spyOn(console, method).mockImplementation((...line) => void written.push(line));

let server: Server;
let database: Database;
let origin: string;
let issuerOptions: DemoIssuerOptions;
/** Milliseconds by which the platform's clock is ahead. */
let ahead = 0;

beforeAll(async () => {
  server = createServer();
  database = await openEmbedded();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an AddressInfo.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuerOptions = { origin, people: [agent, officer, auditor], portal, machine, audience, log };
  const issuer = createDemoIssuer(issuerOptions);
  const now = () => new Date(Date.now() + ahead).toISOString();
  const signIn = createSignIn({
    ...portal,
    issuerUrl: demoIssuerUrl(origin),
    origin,
    audience,
    sealingKey: randomBytes(32),
    database,
    log,
    now,
  });
  const app = new Hono<RequestEnv>();
  app.use(requestIds(randomUUID));
  app.onError((error) => {
    if (error instanceof Problem) return error.toResponse('test');
    throw error;
  });
  app.route('/', signIn.routes);
  mount(app, 'session', contract.session, schemas.session, sessionHandlers, {
    database,
    log,
    now,
    newId: randomUUID,
    origin,
    cursorKey: randomBytes(32),
    authenticate: (request) => signIn.actorOf(request),
    checkAnswers: true,
  });
  app.get('/who', async (c) => c.json(await signIn.actorOf(c.req.raw)));
  app.get('*', (c) => c.text('a page of the site'));
  const listener = getRequestListener(app.fetch);
  server.on('request', (req, res) => {
    if (!issuer(req, res)) void listener(req, res);
  });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await database.close();
});

beforeEach(() => {
  ahead = 0;
});

/** As much of a browser as it takes: cookies, redirects, forms. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly visited: string[] = [];
  language = 'zh-CN';

  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.language);
    headers.set('accept', 'text/html');
    headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, redirect: 'manual', headers });
    this.visited.push(url);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line))
        this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async open(path: string, init?: RequestInit): Promise<Response> {
    let response = await this.send(new URL(path, origin).href, init);
    while (response.status === 303)
      response = await this.send(new URL(response.headers.get('location') ?? '', origin).href);
    return response;
  }

  /** Presses a button of the only form of the page. */
  async press(page: Response, name: string, value = 'yes'): Promise<Response> {
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    return this.open(action, { method: 'POST', body: new URLSearchParams({ [name]: value }) });
  }

  async signIn(person: Person, path = '/'): Promise<Response> {
    const choices = await this.open(`/sign-in?return=${encodeURIComponent(path)}`);
    const consent = await this.press(choices, 'person', person.id);
    return this.press(consent, 'agree');
  }

  /** Asks for a longer session, and gives what is answered. */
  async extend(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send(`${origin}${contract.session.extend.path}`, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...headers,
      },
      body: '{}',
    });
  }

  async who(): Promise<Record<string, unknown>> {
    // Hono's json() of an actor.
    return (await (await this.send(`${origin}/who`)).json()) as Record<string, unknown>;
  }
}

const visitor = { kind: 'visitor', id: 'visitor', name: '访客', scopes: ['public'] };

describe('a person', () => {
  test.for([
    ['agent', agent, ['public', 'session', 'repairs:apply', 'promises:sign']],
    [
      'officer',
      officer,
      [
        'public',
        'session',
        'repairs:decide',
        'records:import',
        'grades:run',
        'warnings:send',
        'draws:run',
        'promises:decide',
        'promise-templates:write',
      ],
    ],
    ['auditor', auditor, ['public', 'session', 'audit:read']],
  ] as const)('signs in as %s and may do what the role may', async ([, person, scopes]) => {
    const browser = new Browser();
    const arrived = await browser.signIn(person, '/records?page=2');
    expect(browser.cookies.has('xinyong_sign_in')).toBe(false);
    expect(await arrived.text()).toBe('a page of the site');
    expect(browser.visited.at(-1)).toBe(`${origin}/records?page=2`);
    const { signedInAt, expiresAt, ...actor } = await browser.who();
    expect(actor).toEqual({ ...person, kind: 'person', id: `person:${person.id}`, scopes });
    expect(expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(Date.parse(String(signedInAt))).toBeLessThan(Date.parse(String(expiresAt)));
  });

  test('is a visitor again after signing out, and chooses anew next time', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const headers = { 'sec-fetch-site': 'same-origin' };
    const left = await browser.send(`${origin}/sign-out`, { method: 'POST', headers });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/']);
    expect(await browser.who()).toEqual(visitor);
    await browser.signIn(officer);
    expect(await browser.who()).toMatchObject({ role: 'officer' });
  });

  test('is a visitor with every copy of a session that was signed out of', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const thief = new Browser();
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    expect(await thief.who()).toMatchObject({ role: 'agent' });
    const headers = { 'sec-fetch-site': 'same-origin' };
    await browser.send(`${origin}/sign-out`, { method: 'POST', headers });
    expect(await thief.who()).toEqual(visitor);
    await browser.signIn(agent);
    expect(await browser.who()).toMatchObject({ role: 'agent' });
  });

  test('has their session forgotten when no copy of it could have been prolonged any more', async () => {
    const signOut = async (): Promise<number> => {
      const browser = new Browser();
      await browser.signIn(agent);
      const headers = { 'sec-fetch-site': 'same-origin' };
      await browser.send(`${origin}/sign-out`, { method: 'POST', headers });
      return (await database.kysely.selectFrom('ended_session').select('id').execute()).length;
    };
    expect(await signOut()).toBeGreaterThan(0);
    ahead = 13 * 60 * 60 * 1000;
    expect(await signOut()).toBe(1);
  });

  test('can sign in as another while signed in', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    await browser.signIn(auditor);
    expect(await browser.who()).toMatchObject({ role: 'auditor' });
  });

  test('cannot be signed out by a page of another site', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const refused = await browser.send(`${origin}/sign-out`, { method: 'POST', headers });
    expect(refused.status).toBe(403);
    expect(await browser.who()).toMatchObject({ role: 'agent' });
  });

  test('stays signed in for eight hours and no longer, unless they ask for it', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    ahead = 8 * 60 * 60 * 1000 - 60_000;
    expect(await browser.who()).toMatchObject({ role: 'agent' });
    ahead = 8 * 60 * 60 * 1000 + 1000;
    expect(await browser.who()).toEqual(visitor);
  });

  test('stays as long as they say that they are there, up to twelve hours', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const hours = 60 * 60 * 1000;
    const began = Date.now();
    let times = 0;
    for (ahead = 8 * hours - 60_000; ahead < 12 * hours; ahead += 19 * 60_000) {
      const answer = await browser.extend();
      if (answer.status !== 200) break;
      times += 1;
      // The session of the contract, checked against its schema by the platform.
      const { expiresAt } = (await answer.json()) as Session;
      const left = Date.parse(expiresAt ?? '') - began - ahead;
      expect(left).toBeLessThanOrEqual(20 * 60_000 + 5000);
      expect(await browser.who()).toMatchObject({ role: 'agent' });
    }
    expect(times).toBeGreaterThanOrEqual(10);
    ahead = 12 * hours - 5000;
    await browser.extend();
    ahead = 12 * hours + 5000;
    expect(await browser.who()).toEqual(visitor);
    expect((await browser.extend()).status).toBe(401);
  });

  test('loses nothing by asking early for a longer session', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const { expiresAt } = await browser.who();
    expect(await (await browser.extend()).json()).toMatchObject({ expiresAt });
    expect(await browser.who()).toMatchObject({ expiresAt });
  });

  test('has the longer session also when the answer is lost and asked for again', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    ahead = 8 * 60 * 60 * 1000 - 60_000;
    const key = { 'idempotency-key': 'go-on' };
    const cookie = browser.cookies.get('xinyong_session') ?? '';
    await browser.extend(key);
    browser.cookies.set('xinyong_session', cookie);
    const again = await browser.extend(key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    ahead += 10 * 60_000;
    expect(await browser.who()).toMatchObject({ role: 'agent' });
  });

  test('has no session that another site or a signed-out cookie can prolong', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const before = browser.cookies.get('xinyong_session') ?? '';
    expect((await browser.extend({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(browser.cookies.get('xinyong_session')).toBe(before);
    const headers = { 'sec-fetch-site': 'same-origin' };
    await browser.send(`${origin}/sign-out`, { method: 'POST', headers });
    browser.cookies.set('xinyong_session', before);
    expect((await browser.extend()).status).toBe(401);
    expect(await browser.who()).toEqual(visitor);
  });

  test('is nobody with a session that was tampered with', async () => {
    const browser = new Browser();
    await browser.signIn(agent);
    const token = browser.cookies.get('xinyong_session') ?? '';
    const parts = token.split('.');
    for (const index of [0, 2, 3, 4]) {
      const changed = parts.with(index, flipped(parts[index] ?? '')).join('.');
      browser.cookies.set('xinyong_session', changed);
      expect(await browser.who()).toEqual(visitor);
    }
    for (const other of ['', 'x', 'a.b.c.d.e', `${token}x`, '%']) {
      browser.cookies.set('xinyong_session', other);
      expect(await browser.who()).toEqual(visitor);
    }
  });

  test('is nobody with the cookie that remembers a sign-in under way', async () => {
    const browser = new Browser();
    await browser.open('/sign-in');
    browser.cookies.set('xinyong_session', browser.cookies.get('xinyong_sign_in') ?? '');
    expect(await browser.who()).toEqual(visitor);
  });

  test('has a session cookie that scripts and other sites cannot use', async () => {
    const browser = new Browser();
    const choices = await browser.open('/sign-in');
    const consent = await browser.press(choices, 'person', agent.id);
    const action = /action="([^"]+)"/.exec(await consent.text())?.[1] ?? '';
    let response = await browser.send(`${origin}${action}`, {
      method: 'POST',
      body: new URLSearchParams({ agree: 'yes' }),
    });
    const set: string[] = [];
    for (let next = response.headers.get('location'); next !== null;) {
      response = await browser.send(new URL(next, origin).href);
      set.push(...response.headers.getSetCookie());
      next = response.headers.get('location');
    }
    const session = set.find((line) => line.startsWith('xinyong_session='));
    expect(session).toMatch(/^xinyong_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(session?.length).toBeLessThan(1500);
  });

  describe('who opens the site by another name', () => {
    const signInAt = async (host: string): Promise<string | undefined> => {
      // fetch sends no Host header but its own
      const request = get(`${origin}/sign-in?return=/records`, { headers: { host } });
      // 'response' brings an IncomingMessage
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.resume();
      return response.headers.location;
    };

    test('goes on at the origin of the platform, as localhost', async () => {
      const { port } = new URL(origin);
      expect(await signInAt(`localhost:${port}`)).toBe(`${origin}/sign-in?return=/records`);
    });

    test.each(['127.0.0.1:1', 'localhost:1', 'credit.example.cn'])(
      'goes on to the issuer behind a proxy that says %s, and not round and round',
      async (host) => {
        expect(await signInAt(host)).toMatch(`${origin}/oidc/auth?`);
      },
    );
  });
});

describe('signing in fails with a sentence and a way back', () => {
  const failureOn = async (response: Response): Promise<string> => {
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('href="/"');
    expect(text).toContain('href="/sign-in?return=');
    expect(text).not.toMatch(/Error|at \w+ \(|node_modules/);
    return text;
  };

  test('when the person cancels', async () => {
    const browser = new Browser();
    const choices = await browser.open('/sign-in?return=/records');
    const page = await browser.press(choices, 'cancel');
    expect(page.status).toBe(200);
    const text = await failureOn(page);
    expect(text).toContain('您取消了登录');
    expect(text).toContain('sign_in_denied');
    expect(text).toContain('/sign-in?return=%2Frecords&amp;ui_locales=zh-CN');
  });

  test('when the person does not consent, in English too', async () => {
    const browser = new Browser();
    browser.language = 'en-GB';
    const choices = await browser.open('/sign-in');
    const page = await browser.press(await browser.press(choices, 'person', agent.id), 'cancel');
    expect(await failureOn(page)).toContain('You cancelled.');
    expect(await browser.who()).toEqual(visitor);
  });

  test('when the state is not the one that was sent', async () => {
    const browser = new Browser();
    await browser.open('/sign-in');
    const page = await browser.open('/sign-in/callback?code=a&state=b');
    expect(page.status).toBe(400);
    expect(await failureOn(page)).toContain('sign_in_expired');
  });

  test('when nobody is signing in', async () => {
    const page = await new Browser().open('/sign-in/callback?code=a&state=b');
    expect(page.status).toBe(400);
    expect(await failureOn(page)).toContain('sign_in_expired');
  });

  test('when it took longer than ten minutes', async () => {
    const browser = new Browser();
    const choices = await browser.open('/sign-in');
    const consent = await browser.press(choices, 'person', agent.id);
    ahead = 11 * 60 * 1000;
    const page = await browser.press(consent, 'agree');
    expect(page.status).toBe(400);
    expect(await failureOn(page)).toContain('sign_in_expired');
  });

  test('when the callback is opened again', async () => {
    const browser = new Browser();
    const choices = await browser.open('/sign-in');
    const attempt = browser.cookies.get('xinyong_sign_in') ?? '';
    await browser.press(await browser.press(choices, 'person', agent.id), 'agree');
    const callback = browser.visited.find((url) => url.includes('/sign-in/callback')) ?? '';
    const again = await browser.open(callback);
    expect(again.status).toBe(400);
    expect(await failureOn(again)).toContain('sign_in_expired');

    // Whoever kept the cookie as well still has a code that the issuer takes only once.
    const thief = new Browser();
    thief.cookies.set('xinyong_sign_in', attempt);
    const stolen = await thief.open(callback);
    expect(stolen.status).toBe(400);
    expect(await failureOn(stolen)).toContain('sign_in_expired');
    expect(await thief.who()).toEqual(visitor);
  });

  test('and never leads to another site', async () => {
    const browser = new Browser();
    await browser.signIn(agent, '//evil.example/records');
    expect(browser.visited.at(-1)).toBe(`${origin}/`);
    expect(browser.visited.every((url) => new URL(url).origin === origin)).toBe(true);
  });
});

describe('the demo issuer', () => {
  test('says where it is by its prefix, whatever the Host header says', async () => {
    const metadata = (await (
      await fetch(`${origin}/oidc/.well-known/openid-configuration`, {
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      })
    ).json()) as Record<string, unknown>; // a JSON document
    const at = (path: string): string => `${origin}/oidc${path}`;
    expect(metadata).toMatchObject({
      issuer: at(''),
      authorization_endpoint: at('/auth'),
      token_endpoint: at('/token'),
      jwks_uri: at('/jwks'),
      code_challenge_methods_supported: ['S256'],
    });
    expect(metadata['id_token_signing_alg_values_supported']).not.toContain('none');
  });

  test('leaves every other path to the platform', async () => {
    for (const path of ['/oidc', '/oidcfoo', '/', '/records'])
      expect(await (await fetch(`${origin}${path}`)).text()).toBe('a page of the site');
  });

  test('publishes no private key', async () => {
    const keys = await (await fetch(`${origin}/oidc/jwks`)).text();
    expect(keys).toContain('"x"');
    expect(keys).not.toContain('"d"');
  });

  test('has the people on its page as buttons, and says that it is a demo', async () => {
    const page = await new Browser().open('/sign-in');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(page.headers.get('permissions-policy')).toContain('camera=()');
    const text = await page.text();
    expect(text).toContain('<html lang="zh-CN">');
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('演示身份，不是真实登录');
    expect(text.match(/<button class="person"/g)).toHaveLength(3);
    expect(text).toContain('演示经办人 &lt;甲&gt;');
    expect(text).not.toMatch(/<script|style=|type="password"/);
  });

  test('speaks English to those who ask for it', async () => {
    const page = await new Browser().open('/sign-in?ui_locales=en');
    const text = await page.text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Choose a demo identity');
  });

  test('shows before it consents what the site will know', async () => {
    const browser = new Browser();
    const page = await browser.press(await browser.open('/sign-in'), 'person', officer.id);
    const text = await page.text();
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('<dd>示例食品主管局</dd>');
    expect(text).not.toContain('统一社会信用代码');
  });

  test('asks again when the choice is none of the people', async () => {
    const browser = new Browser();
    const again = await browser.press(await browser.open('/sign-in'), 'person', 'somebody');
    expect(await again.text()).toContain('选择一个演示身份');
    const long = await browser.press(await browser.open('/sign-in'), 'person', 'x'.repeat(5000));
    expect(await long.text()).toContain('选择一个演示身份');
  });

  test('lets two people of two windows finish in any order', async () => {
    const browser = new Browser();
    const first = await browser.open('/sign-in');
    const kept = new Map(browser.cookies);
    await browser.signIn(officer);
    // The first window goes on with its own step; the session of the second is the browser's.
    for (const [name, value] of kept)
      if (!name.includes('session')) browser.cookies.set(name, value);
    await browser.press(await browser.press(first, 'person', agent.id), 'agree');
    expect(await browser.who()).toMatchObject({ role: 'agent' });
  });

  test('has its stylesheet', async () => {
    for (const path of ['/oidc/style.css', '/sign-in/style.css']) {
      const style = await fetch(`${origin}${path}`);
      expect(style.headers.get('content-type')).toContain('text/css');
      expect(await style.text()).toContain('min-height: 44px');
    }
  });

  test('answers a step that nobody is at with a page and a way back', async () => {
    const page = await new Browser().open('/oidc/interaction/nobody');
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('登录无法继续');
  });

  test('answers a request it does not understand with a page of ours', async () => {
    const page = await new Browser().open('/oidc/auth?client_id=stranger&ui_locales=en');
    expect(page.status).toBe(400);
    const text = await page.text();
    expect(text).toContain('Signing in cannot go on');
    expect(text).toContain('<code>invalid_client</code>');
  });

  test('refuses a request without PKCE', async () => {
    const query = new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${origin}/sign-in/callback`,
      state: 's',
    });
    const browser = new Browser();
    const answer = await browser.send(`${origin}/oidc/auth?${query.toString()}`);
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.searchParams.get('error')).toBe('invalid_request');
    expect(location.searchParams.get('error_description')).toContain('PKCE');
  });

  test('does not start in production', () => {
    vi.stubEnv('XINYONG_ENV', 'production');
    try {
      expect(() => createDemoIssuer(issuerOptions)).toThrow(
        expect.objectContaining({
          code: 'demo_issuer_in_production',
          message: expect.stringMatching(
            /演示身份认证不能用于生产环境.*must not run in production/,
          ),
        }),
      );
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('a machine', () => {
  const tokenFor = async (form: Record<string, string>): Promise<Response> => {
    const { clientId, clientSecret } = machine;
    const basic = [clientId, clientSecret].map(encodeURIComponent).join(':');
    return fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(basic)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    });
  };
  const asked = async (form: Record<string, string>): Promise<string> => {
    // The token endpoint's JSON answer.
    const body = (await (await tokenFor(form)).json()) as { access_token: string };
    return body.access_token;
  };
  const who = async (token: string): Promise<Response> =>
    fetch(`${origin}/who`, { headers: { authorization: `Bearer ${token}` } });

  test('gets a token for itself and may do what it asked for and was granted', async () => {
    const token = await asked({ scope: 'records:import audit:read', resource: audience });
    expect(await (await who(token)).json()).toEqual({
      kind: 'machine',
      id: 'machine:reporter',
      name: 'reporter',
      agencyName: machine.agencyName,
      agencyCode: machine.agencyCode,
      scopes: ['public', 'records:import'],
    });
    expect(logged.join('')).not.toContain(token);
  });

  test('needs not name the platform, but cannot have a token for another', async () => {
    expect((await who(await asked({ scope: 'records:import' }))).status).toBe(200);
    const refused = await tokenFor({ resource: 'https://other.example/' });
    expect(await refused.json()).toMatchObject({ error: 'invalid_target' });
  });

  test('may do nothing more than a visitor with a token of no scope', async () => {
    expect(await (await who(await asked({}))).json()).toMatchObject({ scopes: ['public'] });
  });

  test('gets no token with a wrong secret', async () => {
    const answer = await fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('reporter:guess')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(answer.status).toBe(401);
  });

  test('is told with a problem when its token has expired', async () => {
    const token = await asked({ scope: 'records:import' });
    ahead = 2 * 60 * 60 * 1000;
    const answer = await who(token);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'unauthenticated' });
    expect(body).toContain('访问令牌无效或已过期');
  });
});

test('neither the issuer nor the sign-in wrote a line on the console', () => {
  expect(written).toEqual([]);
});

/** Another text of the same length and alphabet. */
const flipped = (text: string): string =>
  `${text.slice(0, 4)}${text.charAt(4) === 'A' ? 'B' : 'A'}${text.slice(5)}`;
