/** Runs the grader as a process of its own, so that its lanes, its ports and its end are its own, too. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/root';
import type { Finding, Verdict } from '../judge/verdict';
import type { Report } from '../score/report';
import type { Task } from './plan';
import type { Result, SeenCase } from './result';

/** The contents of files follow from it: a run that is repeated is the same run. */
const SEED = 'selfcheck';

/** Of what a grader says about its own failure. */
const MOST_SAID = 500;

/** Of what is kept of each failure; the report of a grading has all of it. */
const MOST_SEEN = 300;

/** Grades the server in `folder`; the report goes beside it. Ends the grader when `signal` says so. */
export async function gradeIn(folder: string, task: Task, signal: AbortSignal): Promise<Result> {
  const report = `${folder}.json`;
  const child = spawn(process.execPath, argumentsFor(folder, task, report), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // The summary of a workflow's step is for what its author asked for, and these are a hundred gradings.
    env: { ...process.env, GITHUB_ACTIONS: '' },
  });
  const said = tailOf(child);
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const code = await endOf(child);
  signal.removeEventListener('abort', end);
  if (signal.aborted) return { kind: 'interrupted' };
  const why = said() === '' ? '' : `: ${said()}`;
  return (
    readReport(report) ?? { kind: 'lost', reason: `the grader ended with ${code} and no whole report${why}` }
  );
}

/** One case at a time: other graders run beside this one. */
function argumentsFor(folder: string, { checkpoint, only }: Task, report: string): string[] {
  const grade = join(packageRoot(), 'grader', 'bin', 'grade.js');
  const chosen = only === null ? [] : ['--only', only.join(',')];
  return [
    grade,
    checkpoint.file,
    folder,
    '--seed',
    SEED,
    '--jobs',
    '1',
    '--report',
    `json=${report}`,
    ...chosen,
  ];
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === null ? String(signal) : `code ${code}`));
  });
}

function tailOf({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.setEncoding('utf8').on('data', (more: string) => (text = (text + more).slice(-MOST_SAID)));
  return () => text.trim();
}

function readReport(file: string): Result | null {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
  if (!report.complete) return null;
  const cases = report.cases.map(({ id, verdict }) => seen(id, verdict));
  return { kind: 'graded', cases, tookMs: report.tookMs };
}

function seen(id: string, verdict: Verdict): SeenCase {
  return { id, kind: verdict.kind, about: aboutOf(verdict) };
}

function aboutOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'blocked':
      return verdict.by;
    case 'skipped':
    case 'inconclusive':
      return verdict.reason;
    case 'harness-error':
      return verdict.message;
    case 'crashed':
      return short(verdict.says);
    case 'fail':
      return short(sayFailure(verdict.findings));
    case 'pass':
      return '';
  }
}

function sayFailure(findings: readonly Finding[]): string {
  const first = findings.find(({ weight }) => weight === 'fail');
  if (first === undefined) return '';
  return first.row === undefined ? first.saw : `${first.row}: ${first.saw}`;
}

function short(text: string): string {
  return text.length <= MOST_SEEN ? text : `${text.slice(0, MOST_SEEN)}...`;
}
