import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { findingCodes } from '../judge/problem';
import { candidates, type CommandShape, type Names } from '../keyboard/completion/candidates';
import { completionScript, shells, type Shell } from '../keyboard/completion/scripts';
import { packageRoot } from '../lib/root';
import { formatNames } from '../report';
import type { LogAbout } from './grade';
import { checkpointNames, openCheckpoint } from './spec';

/** `grade completion <shell>`: a script for the shell to read. */
export function completion(shell: Shell): string {
  return completionScript(shell, [process.execPath, join(packageRoot(), 'grader', 'bin', 'grade.js')]);
}

/** `grade complete -- <words...>`: how the last word may go on, one way a line. For the scripts above. */
export function complete(words: readonly string[], program: Command): string {
  const commands = program.createHelp().visibleCommands(program);
  const found = candidates(words, [shapeOf(program), ...commands.map(shapeOf)], names());
  return found.map((one) => `${one}\n`).join('');
}

function shapeOf(command: Command): CommandShape {
  const options = command.options.flatMap(({ long, required, optional, argChoices }) =>
    long == null ? [] : [{ flag: long, takesValue: required || optional, choices: argChoices ?? [] }],
  );
  return { name: command.name(), options: [...options, { flag: '--help', takesValue: false, choices: [] }] };
}

function names(): Names {
  return {
    checkpoints: checkpointNames(),
    findings: findingCodes,
    formats: formatNames,
    shells,
    casesOf: (checkpoint) =>
      orNothing(() => openCheckpoint(checkpoint, undefined, false).checkpoint.cases.map(({ id }) => id)),
    casesInLog: (file) =>
      orNothing(() =>
        (JSON.parse(firstLine(file)) as { about: LogAbout }).about.checkpoint.cases.map(({ id }) => id),
      ),
  };
}

/** Whoever is in the middle of typing has not made a mistake yet. */
function orNothing(find: () => string[]): string[] {
  try {
    return find();
  } catch {
    return [];
  }
}

/** The header of a log, which may go on for many megabytes behind it. */
function firstLine(file: string): string {
  const fd = openSync(file, 'r');
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const part = Buffer.alloc(64 * 1024);
      const read = readSync(fd, part);
      const end = part.subarray(0, read).indexOf('\n');
      parts.push(part.subarray(0, end < 0 ? read : end));
      if (end >= 0 || read === 0) return Buffer.concat(parts).toString('utf8');
    }
  } finally {
    closeSync(fd);
  }
}
