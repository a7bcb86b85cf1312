import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../lib/folder';
import { csvText } from '../measure/csv';
import { documentVersion, type Machine, type MeasureDocument } from '../measure/document';
import { pageText } from '../measure/page/page';
import { sayMachine } from '../measure/say';
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

/** Writes what was asked for. A file that cannot be written is named, and the others still are. */
export function writeMeasured(document: MeasureDocument, files: MeasureFiles): void {
  const failures = (['json', 'csv', 'html'] as const).flatMap((format) => {
    const file = files[format];
    return file === undefined ? [] : write(file, formats[format](document));
  });
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}

/** Said before anything is measured: a page that cannot be written is no surprise to save up for the end. */
export function checkPlaces({ json, csv, html }: MeasureFiles): void {
  for (const file of [json, csv, html]) {
    if (file === undefined) continue;
    const folder = dirname(resolve(file));
    try {
      makeFolder(folder);
      accessSync(folder, constants.W_OK);
    } catch (error) {
      throw new UserError(`${file} cannot be written: ${(error as Error).message}.`);
    }
  }
}

function write(file: string, text: string): string[] {
  try {
    makeFolder(dirname(resolve(file)));
    writeFileSync(file, text);
    return [];
  } catch (error) {
    return [`${file} could not be written: ${(error as Error).message}.`];
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
    throw new UserError(`--resume: ${file} cannot be read: ${(error as Error).message}.`);
  }
  if (typeof value !== 'object' || value === null || !('measure' in value))
    throw new UserError(`--resume: ${file} was not written by \`grade measure --json\`.`);
  return value.measure === documentVersion ? (value as unknown as MeasureDocument) : null;
}
