import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { CaseReport, Report } from '../../score/report';

const root = join(__dirname, '..', '..', '..');

/** A whole run can meet twenty waits in vain of three seconds each, and more on a busy machine. */
export const patienceMs = 240_000;

/** Debian keeps servers where the PATH of an ordinary user does not lead. */
const path = `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin`;

/** One clear sentence where a program is missing, because a peer left out proves nothing. */
export function requireProgram(program: string, packageName: string): void {
  if (path.split(delimiter).some((folder) => existsSync(resolve(folder, program)))) return;
  throw new Error(`${program} is not installed, and this test grades it: apt-get install ${packageName}`);
}

/** A folder of its own for what a test writes, given to `use` and removed after it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-peer-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Grades a peer by a manifest written for it. What its wrapper writes goes to the folder PEER_FOLDER. */
export function gradeCommand(run: readonly string[]): Promise<Report> {
  return inFolder(async (folder) => {
    const peerFolder = join(folder, 'peer');
    mkdirSync(peerFolder);
    writeFileSync(join(folder, 'submission.yaml'), stringify({ run, env: { PEER_FOLDER: peerFolder } }));
    return grade([folder], folder);
  });
}

/** Runs the compiled command line as a process of its own, and reads the report it wrote. */
export async function grade(subject: readonly string[], folder: string): Promise<Report> {
  const report = join(folder, 'report.json');
  const main = join(root, 'dist', 'grader', 'main.js');
  const args = [main, 'checkpoint1', ...subject, '--report', `json=${report}`];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, GITHUB_ACTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (octets: Buffer) => (complaint += octets.toString()));
  await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (!existsSync(report)) throw new Error(`the grader wrote no report: ${complaint}`);
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

interface Expectation {
  readonly verdict: string;
  readonly because: string;
}

/** Every case passes, except for those that expected.yaml lists for this peer. */
export function expectVerdicts(peer: string, report: Report): void {
  const all = parse(readFileSync(join(__dirname, 'expected.yaml'), 'utf8')) as Record<
    string,
    Record<string, Expectation> | undefined
  >;
  const listed = Object.entries(all[peer] ?? {});
  const expected = Object.fromEntries(listed.map(([id, { verdict }]) => [id, verdict]));
  const seen = report.cases.map((each) => [each.id, say(each, expected[each.id])] as const);
  expect(Object.fromEntries(seen.filter(([, verdict]) => verdict !== 'pass'))).toEqual(expected);
}

/** The kind of a verdict, and what was seen where that is news. */
function say({ verdict }: CaseReport, expected: string | undefined): string {
  const kind = verdict.kind === 'pass' && verdict.remarks.length > 0 ? 'remark' : verdict.kind;
  return kind === expected || kind === 'pass' ? kind : `${kind}: ${JSON.stringify(verdict)}`;
}
