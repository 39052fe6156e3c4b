import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { java } from './jdk.ts';
import { complaints } from './log.ts';

const jar = resolve(process.env['TWIN_JAR'] ?? join('..', 'app', 'target', 'twin', 'app.jar'));
const patience = 120_000;
/** As `./twin run` starts it. */
const options = [
  '-Xmx768m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '--enable-native-access=ALL-UNNAMED',
  '--sun-misc-unsafe-memory-access=allow',
  '-Dfile.encoding=UTF-8',
];

/** The whole product as a process of its own, on a data folder of its own. */
export class House {
  private constructor(
    private readonly process: ChildProcess,
    readonly data: string,
    readonly url: string,
    /** From the start of the process to its ready line. */
    readonly readyAfterMs: number,
    private readonly said: string[],
  ) {}

  static #lastWords: string[] = [];

  /** What houses that were closed for good had complained about, once. */
  static lastWords(): string[] {
    const words = House.#lastWords;
    House.#lastWords = [];
    return words;
  }

  /** A folder that no house has used. */
  static freshFolder(): string {
    return mkdtempSync(join(tmpdir(), 'twin-e2e-'));
  }

  /** Starts the product and waits until it says where it is; `prices` is a market to ask. */
  static async open(data: string, port?: number, prices?: string): Promise<House> {
    if (!existsSync(jar)) throw new Error(`${jar} is missing: build the app with ./twin check.`);
    const begun = performance.now();
    const args = ['run', '--data', data, '--port', String(port ?? (await freePort()))];
    if (prices !== undefined) args.push(`--live-prices=${prices}`);
    const child = spawn(java(), [...options, '-jar', jar, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const lines = createInterface({ input: child.stdout });
    return await new Promise<House>((open, fail) => {
      const giveUp = (why: string) => {
        child.kill('SIGTERM');
        fail(new Error(`${why}\n${said.join('\n')}\n${logOf(data)}`));
      };
      const late = setTimeout(() => giveUp('The house did not open in time.'), patience);
      const gone = (code: number | null) => {
        clearTimeout(late);
        giveUp(`The house closed with ${code} instead of opening.`);
      };
      child.once('exit', gone);
      lines.on('line', (line) => {
        said.push(line);
        const ready = /^Trading Twin is ready: (\S+)$/.exec(line)?.[1];
        if (ready === undefined) return;
        clearTimeout(late);
        child.off('exit', gone);
        open(new House(child, data, ready, performance.now() - begun, said));
      });
    });
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** What it printed. */
  get words(): string {
    return this.said.join('\n');
  }

  log(): string {
    return logOf(this.data);
  }

  /** As Ctrl-C does. */
  async close(): Promise<void> {
    await this.ended('SIGTERM');
  }

  /** As a power cut does, for the Java process; the database and Redis are left behind. */
  async killMinusNine(): Promise<void> {
    await this.ended('SIGKILL');
  }

  /** Redis dies as in a power cut; the house is left without it. */
  killRedis(): void {
    const pid = readFileSync(join(this.data, 'redis', 'redis.pid'), 'utf8').trim();
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Ends it and deletes what it kept. */
  async closeForGood(): Promise<void> {
    await this.close();
    House.#lastWords = complaints(this.data);
    rmSync(this.data, { recursive: true, force: true });
  }

  private async ended(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const over = new Promise((done) => this.process.once('exit', done));
    this.process.kill(signal);
    const late = setTimeout(() => this.process.kill('SIGKILL'), 60_000);
    await over;
    clearTimeout(late);
  }
}

function logOf(data: string): string {
  const log = join(data, 'logs', 'twin.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-60).join('\n') : '';
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? found(address.port)
          : fail(new Error('no free port')),
      );
    });
  });
}
