import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../lib/folder';
import { fileOptions, formatNames, formats, isFormatName, type FormatName } from '../report';
import { renderTerminal } from '../report/terminal';
import type { TerminalOptions } from '../report/terminal/style';
import type { Report } from '../score/report';
import { didYouMean } from '../spec/suggest';
import { UserError } from './user-error';

export interface WantedReport {
  readonly format: FormatName;
  readonly file: string;
}

/** `junit=out/report.xml`, as --report takes it. */
export function parseReport(text: string): WantedReport {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? '' : text.slice(at + 1);
  if (!isFormatName(format)) {
    const { suggestion } = didYouMean(format, formatNames);
    throw new UserError(
      `--report: there is no format '${format}'${suggestion === undefined ? '.' : `: ${suggestion}`} The formats are ${formatNames.join(', ')}.`,
    );
  }
  if (file === '')
    throw new UserError(
      `--report ${format}: say where to write it, as in --report ${format}=report.${formats[format].extension}`,
    );
  return { format, file };
}

/** Prints the report and writes the files asked for; each that cannot be written is named, and the others still are. */
export function publish(report: Report, wanted: readonly WantedReport[], screen: TerminalOptions): void {
  process.stdout.write(renderTerminal(report, screen));
  const failures = wanted.flatMap(({ format, file }) => {
    try {
      makeFolder(dirname(resolve(file)));
      writeFileSync(file, formats[format].render(report, fileOptions));
      return [];
    } catch (error) {
      return [`The ${format} report could not be written to ${file}: ${(error as Error).message}.`];
    }
  });
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}
