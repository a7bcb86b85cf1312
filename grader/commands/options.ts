import { InvalidArgumentError, Option } from 'commander';

/** Options that several commands take. */

const casesOnly =
  "only these cases and what they need: ids or globs, with commas; all others where it begins with '!'";

export function onlyOption(says = casesOnly): Option {
  return new Option('--only <ids>', says).argParser(split).default([]);
}

export function seedOption(says = 'repeat a run: file names and contents follow from it'): Option {
  return new Option('--seed <seed>', says).argParser(seed);
}

export function jobsOption(says = 'cases at a time'): Option {
  return new Option('--jobs <number>', says).argParser(jobs).default(2);
}

function split(value: string, before: readonly string[]): string[] {
  return [...before, ...value.split(',').map((id) => id.trim())];
}

function jobs(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 16)
    throw new InvalidArgumentError('It takes a whole number from 1 to 16.');
  return count;
}

/** It becomes part of commands and of a folder's name. */
export function seed(value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value))
    throw new InvalidArgumentError('It takes letters, digits, dots and dashes, 64 at most.');
  return value;
}
