/**
 * In GitHub Actions a grade also goes to the annotations, the summary and the outputs of the step. The last two are
 * files the runner names in the environment; where it names none, that place is left out.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { type Environment, render, type RenderOptions, shownIn } from '../report';
import { renderOutputs } from '../report/github/outputs';
import type { Report } from '../score/report';

export function runsInGitHub({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === 'true';
}

/**
 * A page that quotes a subject, between the commands that make the runner deaf to commands. The token is drawn
 * when all subjects have ended, so that none of them can have read it.
 */
export function guarded(page: string): string {
  const token = randomBytes(16).toString('hex');
  return `::stop-commands::${token}\n${page}::${token}::\n`;
}

export interface Surface {
  /** Such as `the step summary`. */
  readonly name: string;
  readonly write: () => void;
}

export function surfacesFor(report: Report, options: RenderOptions): Surface[] {
  const { GITHUB_STEP_SUMMARY, GITHUB_OUTPUT } = options.environment;
  const summary = (): string => `\n${render('markdown', report, options)}`;
  return [
    { name: 'annotations', write: () => process.stdout.write(render('github', report, options)) },
    ...toFile('step summary', GITHUB_STEP_SUMMARY, summary),
    ...toFile('step outputs', GITHUB_OUTPUT, () => renderOutputs(shownIn(report, options))),
  ];
}

function toFile(name: string, file: string | undefined, content: () => string): Surface[] {
  return file ? [{ name, write: () => appendFileSync(file, content()) }] : [];
}
