import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sayFileError } from '../lib/file-error';
import { makeFolder } from '../lib/folder';
import { fileOptions, formats, render, type FormatName } from '../report';
import type { Seen } from '../report/seen';
import type { Report } from '../score/report';
import { didYouMean } from '../spec/suggest';
import { guarded, runsInGitHub, surfacesFor } from './github';
import type { Output } from './outputs';
import { screenOptions, type ScreenChoice } from './screen';
import { UserError } from './user-error';

export interface WantedReport<F extends string> {
  readonly format: F;
  readonly file: string;
}

/** What --report was given, in order; each a format and a file. */
export function parseReports(texts: readonly string[]): WantedReport<FormatName>[] {
  return texts.map((text) => parseReport(text, formats));
}

/** For checkOutputs. */
export function outputsOf(wanted: readonly WantedReport<string>[]): Output[] {
  return wanted.map(({ format, file }) => ({ option: `--report ${format}`, file }));
}

interface NamedFormat {
  readonly extension: string;
  /** Environment variables it takes its values from: of each list, one must be set. */
  readonly needs?: readonly (readonly string[])[];
}

/** `junit=out/report.xml`, as --report takes it where these formats are to be had. */
export function parseReport<F extends string>(
  text: string,
  formats: Readonly<Record<F, NamedFormat>>,
): WantedReport<F> {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? '' : text.slice(at + 1);
  if (!isKey(formats, format)) throw new UserError(noSuchFormat(format, Object.keys(formats)));
  if (file === '')
    throw new UserError(
      `--report ${format}: say where to write it, as in --report ${format}=report.${formats[format].extension}`,
    );
  const missing = (formats[format].needs ?? []).filter((names) => names.every((name) => !process.env[name]));
  if (missing.length > 0)
    throw new UserError(
      `--report ${format}: the environment does not say ${missing.map((names) => names.join(' or ')).join(', ')}.`,
    );
  return { format, file };
}

function isKey<F extends string>(map: Readonly<Record<F, unknown>>, name: string): name is F {
  return Object.hasOwn(map, name);
}

function noSuchFormat(format: string, names: readonly string[]): string {
  const { suggestion } = didYouMean(format, names);
  const known = `The formats are ${names.join(', ')}.`;
  if (format === '') return `--report takes a format and a file, as in --report junit=report.xml. ${known}`;
  return `--report: there is no format '${format}'${suggestion === undefined ? '.' : `: ${suggestion}`} ${known}`;
}

/** Whether any of them shows what was seen, so that it must be kept. */
export function showSeen(wanted: readonly WantedReport<FormatName>[]): boolean {
  return wanted.some(({ format }) => formats[format].showsSeen === true);
}

export interface PublishChoice extends ScreenChoice {
  readonly showHidden: boolean;
}

/** Prints the report and writes the files asked for; each that cannot be written is named, and the others still are. */
export function publish(
  report: Report,
  seen: Seen,
  wanted: readonly WantedReport<FormatName>[],
  { showHidden, ...choice }: PublishChoice,
): void {
  const options = { ...fileOptions, environment: process.env, showHidden, seen };
  const page = render('terminal', report, { ...options, ...screenOptions(choice) });
  const inGitHub = runsInGitHub(process.env);
  process.stdout.write(inGitHub ? guarded(page) : page);
  const rendered = wanted.map((one) => ({ ...one, render: () => render(one.format, report, options) }));
  const failures = [
    ...failuresOf(rendered),
    ...(inGitHub ? surfacesFor(report, options) : []).flatMap(({ name, write }) =>
      attempt(`The ${name} could not be written`, write),
    ),
  ];
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}

interface RenderedReport extends WantedReport<string> {
  readonly render: () => string;
}

/** Writes reports; each that cannot be written is named, and the others still are. */
export function writeReports(wanted: readonly RenderedReport[]): void {
  const failures = failuresOf(wanted);
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}

function failuresOf(wanted: readonly RenderedReport[]): string[] {
  return wanted.flatMap(({ format, file, render: text }) =>
    attempt(`The ${format} report could not be written to ${file}`, () => {
      makeFolder(dirname(resolve(file)));
      writeFileSync(file, text());
    }),
  );
}

function attempt(failure: string, write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [`${failure}: ${sayFileError(error)}.`];
  }
}
