import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where browsers install themselves on Windows. */
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const installed = (): string | undefined =>
  [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
      (program) => windowsFolders.map((folder) => join(folder, program)),
    ),
  ].find((path) => path && existsSync(path));

/** Playwright's own program: `npx` is no program on Windows. */
const playwright = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));

/** The browser that tests drive; undefined lets Playwright use the one it downloaded. */
export const browserPath = (): string | undefined => installed();

/** Finds a browser or fetches one; false when there is none to be had. */
export function ensureBrowser(): boolean {
  if (installed()) return true;
  if (isRootOnDebian())
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
      if (installed()) return true;
    } catch {
      console.error('apt-get could not install chromium; asking Playwright for one.');
    }
  try {
    execFileSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
    return true;
  } catch {
    return false;
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
