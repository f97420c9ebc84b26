import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demonstrationFines, signatureAlgorithms, type SignatureAlgorithm } from '@xinyong/core';
import { destination, pino } from 'pino';
import { loadSchemes } from './grades/load-schemes.ts';
import { platformSchemes } from './grades/platform-schemes.ts';
import { loadCalendar } from './law/load-calendar.ts';
import { kitOverlays } from './law/law-packs.ts';
import { LawRefused, loadOverlays } from './law/load-overlays.ts';
import { platformLaw } from './law/platform-law.ts';
import { parseMasterKey } from './master-key.ts';
import { SignInRefused } from './sign-in/sign-in-refused.ts';
import { StartRefused } from './start-refused.ts';
import { start } from './start.ts';

const {
  PORT: port = '8080',
  HOST: host = '127.0.0.1',
  DATABASE_URL: databaseUrl,
  XINYONG_ENV: environment = 'demonstration',
  XINYONG_DATA: directory = '.data',
  XINYONG_ORIGIN: origin,
  XINYONG_ISSUER: issuerUrl,
  XINYONG_CLIENT_ID: clientId = 'xinyong',
  XINYONG_CLIENT_SECRET: clientSecret,
  XINYONG_LAW: lawFolder,
  XINYONG_CALENDAR: calendarFile,
  XINYONG_SCHEMES: schemeFolder,
  XINYONG_SCHEME: ownScheme,
  XINYONG_SEAL: seal = 'ed25519',
  XINYONG_VAULT_KEY: masterKey,
} = Object.fromEntries(
  // `PORT=` in a file of settings leaves it to the default.
  Object.entries(process.env).filter(([, value]) => value !== ''),
);
const production = environment === 'production';
/** Built by `npm start`; the package alone has none. */
const portal = fileURLToPath(new URL('../../portal/dist', import.meta.url));

/** A page and its platform share it, so a path after it would lead nowhere. */
function originOf(address: string): string {
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new StartRefused({
    zh: `XINYONG_ORIGIN 应为浏览器所见的地址，例如 https://credit.example.cn，不含路径，现为“${address}”。`,
    en: `XINYONG_ORIGIN is the address as browsers see it, such as https://credit.example.cn, without a path, not “${address}”.`,
  });
}

const isAlgorithm = (name: string): name is SignatureAlgorithm =>
  signatureAlgorithms.some((each) => each === name);

try {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartRefused({
      zh: `PORT 应为 0 至 65535 的整数，现为“${port}”。`,
      en: `PORT is a whole number from 0 to 65535, not “${port}”.`,
    });
  if (!production && environment !== 'demonstration')
    throw new StartRefused({
      zh: `XINYONG_ENV 应为 production（正式运行）或 demonstration（演示，默认），现为“${environment}”。`,
      en: `XINYONG_ENV is production or demonstration (the default), not “${environment}”.`,
    });
  if (!isAlgorithm(seal))
    throw new StartRefused({
      zh: `XINYONG_SEAL 应为 ed25519（默认）或 sm2-sm3，现为“${seal}”。`,
      en: `XINYONG_SEAL is ed25519 (the default) or sm2-sm3, not “${seal}”.`,
    });
  if (production && masterKey === undefined)
    throw new StartRefused({
      zh: '生产环境须以 XINYONG_VAULT_KEY 提供密钥：64 位十六进制字符，可用 openssl rand -hex 32 生成。',
      en: 'In production the key is given in XINYONG_VAULT_KEY: 64 hexadecimal digits; openssl rand -hex 32 makes one.',
    });
  // What nothing published supports is for demonstrations alone.
  const own = production ? kitOverlays : [...kitOverlays, ...demonstrationFines];
  const overlays =
    lawFolder === undefined ? own : await loadOverlays(lawFolder, own, console.error);
  const calendar = calendarFile === undefined ? undefined : await loadCalendar(calendarFile);
  const schemes = platformSchemes(
    schemeFolder === undefined ? [] : await loadSchemes(schemeFolder, console.error),
    ownScheme,
  );
  const platform = await start({
    port: Number(port),
    host,
    origin: origin === undefined ? undefined : originOf(origin),
    databaseUrl,
    directory,
    seal,
    masterKey: masterKey === undefined ? undefined : parseMasterKey(masterKey),
    issuer:
      issuerUrl === undefined
        ? undefined
        : {
            issuerUrl,
            clientId,
            ...(clientSecret !== undefined && { clientSecret }),
          },
    portal: existsSync(portal) ? portal : undefined,
    sample: !production,
    law: platformLaw(overlays, calendar, schemes),
    log: pino(
      {
        level: production ? 'info' : 'warn',
        // The parameters of a failed query may be about persons.
        redact: ['*.authorization', '*.cookie', 'err.params', 'err.detail'],
      },
      destination(process.stderr.fd),
    ),
  });
  const stop = (): void => void platform.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(platform.origin);
} catch (error) {
  const told = [StartRefused, SignInRefused, LawRefused].some((kind) => error instanceof kind);
  console.error(told && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
