import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog, type ReadLog } from '../../observe/log';
import type { CaseReport, Report } from '../../score/report';
import { listeningOn, marked, portsOf } from './left';

const fixtures = join(__dirname, '..', 'fixtures');
export const subjects = join(fixtures, 'subjects');
const main = join(__dirname, '..', '..', '..', 'dist', 'grader', 'main.js');

/** What stands in submission.yaml; `run` is made from the script where it is not given. */
export interface Manifest {
  readonly run?: readonly string[];
  readonly build?: { readonly run: readonly string[]; readonly 'limit-s'?: number };
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Wanted {
  /** A file in fixtures/subjects; checkpoint.yaml if nothing is said. */
  readonly checkpoint?: string;
  readonly only?: string;
  readonly jobs?: number;
  readonly manifest?: Manifest;
  /** Beside what every run gets. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Graded {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: Report;
  readonly junit: string;
  readonly log: ReadLog;
  /** The most memory the grader had. */
  readonly peakMib: number;
}

/** Graders that have not ended. A test that gave up must not leave one behind, nor wait for it. */
const working = new Set<ChildProcess>();
afterAll(() => {
  for (const child of working) child.kill('SIGKILL');
});

/** A grader at work on one of the scripts in fixtures/subjects. */
export class Running {
  /** An argument of every process of the subject. */
  readonly mark = `mark-${randomBytes(6).toString('hex')}`;
  /** A folder for the submission, reports and whatever else a test needs; removed at the end. */
  readonly folder = mkdtempSync(join(tmpdir(), 'subject-'));
  readonly #temporary = join(this.folder, 'temporary');
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';
  readonly #ended: Promise<Pick<Graded, 'code' | 'signal'>>;

  constructor(script: string, argv: (folder: string) => readonly string[], wanted: Wanted) {
    const words = [join(subjects, script), '--port', '{port}', '--base', '{base}', ...argv(this.folder)];
    const run = ['/usr/bin/python3', ...words, this.mark];
    writeFileSync(join(this.folder, 'submission.yaml'), JSON.stringify({ run, ...wanted.manifest }));
    mkdirSync(this.#temporary);
    this.#child = spawn(process.execPath, [main, ...this.#arguments(wanted)], {
      env: { ...process.env, ...this.#environment(), ...wanted.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('latin1').on('data', (text: string) => (this.#stdout += text));
    this.#child.stderr?.setEncoding('latin1').on('data', (text: string) => (this.#stderr += text));
    working.add(this.#child);
    this.#ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject).once('close', (code, signal) => {
        working.delete(this.#child);
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the grader could not be started');
    return this.#child.pid;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Resolves when it has ended, without a look at what it wrote. */
  gone(): Promise<Pick<Graded, 'code' | 'signal'>> {
    return this.#ended;
  }

  /** What came of it, once nothing of it is left. */
  async end(): Promise<Graded> {
    const how = await this.#ended;
    const left = marked(this.mark);
    const rest = readdirSync(this.#temporary);
    const graded = { ...how, stdout: this.#stdout, stderr: this.#stderr, ...this.#read() };
    const listening = listeningOn(portsOf(graded.log));
    this.remove();
    expect({ left, rest, listening }).toEqual({ left: [], rest: [], listening: [] });
    return graded;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    return join(this.folder, name);
  }

  #arguments({ checkpoint = 'checkpoint.yaml', only, jobs = 1 }: Wanted): string[] {
    const reports = ['json', 'junit'].flatMap((format) => ['--report', `${format}=${this.#file(format)}`]);
    const some = only === undefined ? [] : ['--only', only];
    const all = ['--no-color', '--jobs', String(jobs), '--log', this.#file('log'), ...reports, ...some];
    return [join(subjects, checkpoint), this.folder, ...all];
  }

  #environment(): Record<string, string> {
    return {
      GITHUB_ACTIONS: '', // there its output is another, and goes on the summary of whoever runs the tests
      TMPDIR: this.#temporary,
      NODE_OPTIONS: `--require ${join(fixtures, 'peak.cjs')}`,
      PEAK_FILE: this.#file('peak'),
    };
  }

  #read(): Pick<Graded, 'report' | 'junit' | 'log' | 'peakMib'> {
    if (!existsSync(this.#file('json'))) throw new Error(`no report:\n${this.#stdout}${this.#stderr}`);
    const text = (name: string): string => readFileSync(this.#file(name), 'utf8');
    const result = readLog(text('log'));
    if (result.kind !== 'log') throw new Error(`no log: ${result.reason}`);
    return {
      report: JSON.parse(text('json')) as Report,
      junit: text('junit'),
      log: result.log,
      peakMib: Number(text('peak')) / 1024,
    };
  }
}

/** Grades a script from fixtures/subjects, and makes sure that nothing of it is left. */
export function grade(script: string, argv: readonly string[] = [], wanted: Wanted = {}): Promise<Graded> {
  return new Running(script, () => argv, wanted).end();
}

/** How a verdict reads, in one line: its kind, and the cause or what was seen. */
export function verdicts({ report }: Graded): Record<string, string> {
  return Object.fromEntries(report.cases.map((one) => [one.id, inOneLine(one)]));
}

function inOneLine({ verdict }: CaseReport): string {
  switch (verdict.kind) {
    case 'pass':
      return 'pass';
    case 'fail':
      return `fail: ${verdict.findings.map(({ saw }) => saw).join('; ')}`;
    case 'crashed':
      return `crashed: ${verdict.says}`;
    case 'blocked':
      return `blocked: ${verdict.by}`;
    case 'skipped':
    case 'inconclusive':
      return `${verdict.kind}: ${verdict.reason}`;
    case 'harness-error':
      return `harness-error: ${verdict.message}`;
  }
}

/** All cases of the fixture checkpoint, with one verdict for those that are not named. */
export function allBut(usual: unknown, others: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ids = ['port', 'before', 'poison', 'after', 'quiet', 'ends'];
  return { ...Object.fromEntries(ids.map((id) => [id, usual])), ...others };
}
