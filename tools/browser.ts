import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const installed = (): string | undefined =>
  [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path && existsSync(path));

/** The browser that tests drive; undefined lets Playwright use the one it downloaded. */
export const browserPath = (): string | undefined => installed();

/** Finds a browser or fetches one. Throws with one sentence when there is none to be had. */
export function ensureBrowser(): void {
  if (installed()) return;
  if (isRootOnDebian())
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
      if (installed()) return;
    } catch {
      console.error('apt-get could not install chromium; asking Playwright for one.');
    }
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  } catch {
    throw new Error(
      'No browser was found. Install Chromium, Chrome or Edge, or set CHROME_PATH to its program file.',
    );
  }
}

/** Whether this process may install Debian packages. */
export const isRootOnDebian = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

export const browserArgs = (): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
