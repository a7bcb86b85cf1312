import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../lib/folder';
import { fileOptions, formats, type FormatName } from '../report';
import { renderTerminal } from '../report/terminal';
import type { TerminalOptions } from '../report/terminal/style';
import type { Report } from '../score/report';
import { didYouMean } from '../spec/suggest';
import { UserError } from './user-error';

export interface WantedReport<F extends string> {
  readonly format: F;
  readonly file: string;
}

/** `junit=out/report.xml`, as --report takes it where these formats are to be had. */
export function parseReport<F extends string>(
  text: string,
  formats: Readonly<Record<F, { readonly extension: string }>>,
): WantedReport<F> {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? '' : text.slice(at + 1);
  const names = Object.keys(formats);
  if (!isKey(formats, format)) {
    const { suggestion } = didYouMean(format, names);
    throw new UserError(
      `--report: there is no format '${format}'${suggestion === undefined ? '.' : `: ${suggestion}`} The formats are ${names.join(', ')}.`,
    );
  }
  if (file === '')
    throw new UserError(
      `--report ${format}: say where to write it, as in --report ${format}=report.${formats[format].extension}`,
    );
  return { format, file };
}

function isKey<F extends string>(map: Readonly<Record<F, unknown>>, name: string): name is F {
  return Object.hasOwn(map, name);
}

export function gradeReport(text: string): WantedReport<FormatName> {
  return parseReport(text, formats);
}

/** Prints the report and writes the files asked for. */
export function publish(
  report: Report,
  wanted: readonly WantedReport<FormatName>[],
  screen: TerminalOptions,
): void {
  process.stdout.write(renderTerminal(report, screen));
  writeReports(
    wanted.map(({ format, file }) => ({
      format,
      file,
      render: () => formats[format].render(report, fileOptions),
    })),
  );
}

interface RenderedReport extends WantedReport<string> {
  readonly render: () => string;
}

/** Each that cannot be written is named, and the others still are. */
export function writeReports(wanted: readonly RenderedReport[]): void {
  const failures = wanted.flatMap(({ format, file, render }) => {
    try {
      makeFolder(dirname(resolve(file)));
      writeFileSync(file, render());
      return [];
    } catch (error) {
      return [`The ${format} report could not be written to ${file}: ${(error as Error).message}.`];
    }
  });
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}
