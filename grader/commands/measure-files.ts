import { readFileSync, writeFileSync } from 'node:fs';
import { sayFileError } from '../lib/file-error';
import { csvText } from '../measure/csv';
import { documentVersion, type Machine, type MeasureDocument } from '../measure/document';
import { pageText } from '../measure/page/page';
import { sayMachine } from '../measure/say';
import type { Output } from './outputs';
import { UserError } from './user-error';

export interface MeasureFiles {
  readonly json?: string | undefined;
  readonly csv?: string | undefined;
  readonly html?: string | undefined;
}

const formats = {
  json: (document: MeasureDocument) => `${JSON.stringify(document, null, 1)}\n`,
  csv: csvText,
  html: pageText,
};

const formatNames = ['json', 'csv', 'html'] as const;

/** Writes what was asked for. A file that cannot be written is named, and the others still are. */
export function writeMeasured(document: MeasureDocument, files: MeasureFiles): void {
  const failures = formatNames.flatMap((format) => {
    const file = files[format];
    return file === undefined ? [] : write(file, formats[format](document));
  });
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}

/** For checkOutputs. */
export function outputsOf(files: MeasureFiles): Output[] {
  return formatNames.flatMap((format) => {
    const file = files[format];
    return file === undefined ? [] : [{ option: `--${format}`, file }];
  });
}

function write(file: string, text: string): string[] {
  try {
    writeFileSync(file, text);
    return [];
  } catch (error) {
    return [`${file} could not be written: ${sayFileError(error)}.`];
  }
}

/** What an earlier run kept, to go on with. Figures of two machines do not belong into one table. */
export function readMeasured(file: string, machine: Machine): MeasureDocument {
  const document = parse(file);
  if (document === null)
    throw new UserError(`--resume: ${file} was written by another version of \`grade measure\`.`);
  const there = sayMachine(document.machine);
  if (there !== sayMachine(machine))
    throw new UserError(`--resume: ${file} was measured on another machine: ${there}.`);
  return document;
}

/** Null where another version wrote it. */
function parse(file: string): MeasureDocument | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`--resume: ${file} cannot be read: ${sayFileError(error)}.`);
  }
  if (typeof value !== 'object' || value === null || !('measure' in value))
    throw new UserError(`--resume: ${file} was not written by \`grade measure --json\`.`);
  return value.measure === documentVersion ? (value as unknown as MeasureDocument) : null;
}
