import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** What a process of the platform did. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The platform in a process of its own, as `npm start` runs it. */
export class PlatformProcess {
  readonly pid: number | undefined;
  /** When it has ended. */
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';

  constructor(environment: Readonly<Record<string, string>>) {
    const { DATABASE_URL: _own, ...inherited } = process.env;
    this.#child = spawn(process.execPath, ['--conditions=@xinyong/source', main], {
      env: { ...inherited, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.pid = this.#child.pid;
    this.#child.stdout?.on('data', (chunk) => (this.#stdout += String(chunk)));
    this.#child.stderr?.on('data', (chunk) => (this.#stderr += String(chunk)));
    this.ended = once(this.#child, 'close').then(([code]) => ({
      code,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }));
  }

  /** The URL it prints when it is ready; fails when it ends instead. */
  async ready(): Promise<string> {
    const printed = new Promise<string>((done) => {
      this.#child.stdout?.on('data', () => {
        if (this.#stdout.includes('\n')) done(this.#stdout.trim());
      });
    });
    const failed = this.ended.then(({ stderr }) => {
      throw new Error(`The platform did not start: ${stderr}`);
    });
    return Promise.race([printed, failed]);
  }

  kill(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }
}
