import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSetting } from '../../judge/case';
import type { CaseRecord } from '../../observe/observation';
import { findingsOf } from '../../report/overview';
import { failureLines } from '../../report/terminal/failure';
import { styleFor } from '../../report/terminal/style';
import { headline } from '../../report/wording';
import { assembleReport, judgeAttempts, type JudgedCase } from '../../score/assemble';
import type { CaseReport, Report } from '../../score/report';
import { files, planOfStory, trialsOf, type Story } from './story';

const style = styleFor({ color: false, unicode: true, width: 100, verbose: true });

/** One record for each attempt. */
export function recordsOf(story: Story): CaseRecord[] {
  const { planned } = planOfStory(story);
  return [story.rows, ...(story.again ?? [])].map((rows, i) => {
    return { kind: 'ran', caseId: planned.id, attempt: i + 1, trials: trialsOf({ ...story, rows }) };
  });
}

/** The verdict that all attempts make, with the one that it is told with. */
export function judged(story: Story, records: readonly CaseRecord[] = recordsOf(story)): JudgedCase {
  const told = judgeAttempts(planOfStory(story).planned, records, readSetting(files));
  if (told === undefined) throw new Error('no attempt');
  return told.judged;
}

function reportOf(story: Story): Report {
  return assembleReport(planOfStory(story).plan, [judged(story)], {
    subject: '.',
    subjectArgument: '',
    checkpointArgument: 'tiny',
    startedAt: '2026-11-20T10:00:00.000Z',
    rubric: { rubric: 'tiny', checkpoint: 'tiny', points: { all: { 'a-case': 4 } } },
    complete: true,
  });
}

/** A verdict as its golden has it: codes for programs, and what the terminal report says to a student. */
export function show(story: Story): string {
  const [report] = reportOf(story).cases;
  if (report === undefined) throw new Error('no case was reported');
  const codes = findingsOf(report.verdict).map(({ code, weight }) =>
    weight === 'fail' ? code : `${code} (${weight})`,
  );
  return [`${report.verdict.kind} ${codes.join(', ')}`.trim(), ...detail(report)]
    .map((line) => `${line}\n`)
    .join('');
}

function detail(report: CaseReport): string[] {
  const { verdict } = report;
  if (verdict.kind === 'fail' || verdict.kind === 'crashed')
    return failureLines(style, { report: { ...report, verdict } }).map((line) => line.trimEnd());
  const remarks = findingsOf(verdict).map(({ saw }) => `remark: ${saw}`);
  return [headline(verdict), ...remarks].filter((line) => line !== '');
}

/** Compares with a stored text. `UPDATE_GOLDENS=1` stores it instead; read the diff in git. */
export function expectGolden(name: string, actual: string): void {
  const path = join(__dirname, 'goldens', `${name}.txt`);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(path, actual);
  if (!existsSync(path))
    throw new Error(`no golden ${name}: run with UPDATE_GOLDENS=1 and read what it wrote`);
  expect(actual.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
}
