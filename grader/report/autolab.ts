/**
 * For Autolab: what a student reads, and as the last line what Autolab does. It shows the standard output of a
 * grading job as feedback, so the job prints this file last. Each group of the checkpoint is a problem of that name
 * there; a problem the site does not know is ignored. A run that ended early scores none of them: what the site had
 * before stays.
 */
import type { Report } from '../score/report';
import type { Down } from './down';
import { jsonText } from './json-text';
import { renderTerminal, type TerminalOptions } from './terminal';

export function renderAutolab(report: Report, options: TerminalOptions, down: Down | null): string {
  const scored = report.complete ? report.groups : [];
  const scores = Object.fromEntries(scored.map(({ id, points }) => [id, points]));
  return `${renderTerminal(report, options, down)}\n${jsonText({ scores })}\n`;
}
