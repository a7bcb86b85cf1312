import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlannedCase, PlannedStep } from '../plan/plan';
import type { RunSubject } from '../run/run';
import { lookAt } from '../lib/folder';
import { quoteWord } from '../lib/shell';
import { loadSubmission } from '../spec/load';
import { showPath, unwrap } from './spec';
import { UserError } from './user-error';

export interface SubjectChoice {
  /** A folder with submission.yaml. */
  readonly folder: string;
  /** A command line instead of a manifest; no key at all where the command has no such option. */
  readonly server?: string | undefined;
  /** The address of a server that runs already. */
  readonly url?: string | undefined;
  /** The folder that server serves. */
  readonly base?: string | undefined;
}

export interface OpenedSubject {
  readonly subject: RunSubject;
  /** For the report's heading. */
  readonly name: string;
  /** As it is given on the command line, to run one case again; empty for the default. */
  readonly argument: string;
  /** The files it is known to be made of: the manifest, and what its commands name. */
  readonly reads: readonly string[];
}

const defaultBuildLimitS = 120;

export function openSubject(choice: SubjectChoice, color: boolean): OpenedSubject {
  if (choice.url !== undefined) return openUrl(choice.url, choice.base);
  if (choice.base !== undefined)
    throw new UserError(
      '--base goes with --url: it names the folder which the server at that address serves.',
    );
  const folder = resolve(choice.folder);
  if (lookAt(folder)?.isDirectory() !== true)
    throw new UserError(`There is no folder ${choice.folder}. Give the folder that holds submission.yaml.`);
  if (choice.server !== undefined) return openCommand(choice.server, folder);
  return openManifest(choice, folder, color);
}

function openManifest(choice: SubjectChoice, folder: string, color: boolean): OpenedSubject {
  const { folder: given } = choice;
  const file = join(folder, 'submission.yaml');
  if (!existsSync(file)) {
    const otherwise = 'server' in choice ? ', or use --server "<command>"' : '';
    throw new UserError(
      `There is no submission.yaml in ${showPath(folder)}. Write one (student-template/ has an example)${otherwise}.`,
    );
  }
  const { run, build, env = {}, cwd = '.' } = unwrap(loadSubmission(showPath(file)), color).value;
  const place = { cwd: resolve(folder, cwd), environment: env };
  const building =
    build === undefined
      ? null
      : { run: build.run, ...place, limitMs: (build['limit-s'] ?? defaultBuildLimitS) * 1000 };
  const argument = given === '.' ? '' : ` ${quoteWord(given)}`;
  return {
    subject: { kind: 'submission', command: { run, ...place }, build: building },
    name: showPath(folder),
    argument,
    reads: [file, ...filesNamed([...run, ...(build?.run ?? [])], place.cwd)],
  };
}

function openCommand(server: string, folder: string): OpenedSubject {
  const words = splitWords(server);
  if (words.length === 0)
    throw new UserError('--server needs a command, such as --server "python3 server.py".');
  const has = (placeholder: string): boolean => words.some((word) => word.includes(placeholder));
  const run = [
    ...words,
    ...(has('{port}') ? [] : ['--port', '{port}']),
    ...(has('{base}') ? [] : ['--base', '{base}']),
  ];
  const command = { run, cwd: folder, environment: {} };
  return {
    subject: { kind: 'submission', command, build: null },
    name: server,
    argument: ` --server ${quoteWord(server)}`,
    reads: filesNamed(run, folder),
  };
}

function filesNamed(words: readonly string[], folder: string): string[] {
  return words.map((word) => resolve(folder, word)).filter((path) => lookAt(path)?.isFile() === true);
}

/** Words as a shell would split them, quotes included; no shell is involved. */
function splitWords(text: string): string[] {
  const open = text.replace(/"[^"]*"|'[^']*'/g, '').match(/["']/)?.[0];
  if (open !== undefined)
    throw new UserError(`--server: the quote ${open} is opened and never closed in ${text}.`);
  const words = text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g);
  return [...words].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}

function openUrl(url: string, base: string | undefined): OpenedSubject {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'http:')
    throw new UserError(`--url takes an address such as http://127.0.0.1:8080, not '${url}'.`);
  if (base !== undefined && lookAt(base)?.isDirectory() !== true)
    throw new UserError(`--base: there is no folder ${base}.`);
  const target = {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? 80 : Number(parsed.port),
  };
  const argument = ` --url ${quoteWord(url)}${base === undefined ? '' : ` --base ${quoteWord(base)}`}`;
  return {
    subject: { kind: 'external', target, base: base === undefined ? null : resolve(base) },
    name: url,
    argument,
    reads: [],
  };
}

/** Why a case cannot be asked of this kind of subject; null where it can. */
export function whyNotHere(subject: RunSubject): (planned: PlannedCase) => string | null {
  if (subject.kind === 'submission') return whyNotAsRoot;
  return (planned) => {
    if (planned.subject.kind !== 'shared' || planned.trials.some(({ steps }) => steps.some(isAboutProcess))) {
      return 'it starts or stops the server, which --url cannot';
    }
    return subject.base === null && planned.trials.some(({ steps }) => steps.some(needsFiles))
      ? 'it needs files in the folder that is served: name it with --base'
      : null;
  };
}

function whyNotAsRoot({ trials }: PlannedCase): string | null {
  const isRoot = process.getuid?.() === 0;
  const needsLess = trials.some(({ steps }) =>
    steps.some((step) => step.verb === 'require' && step.what === 'not-root'),
  );
  return isRoot && needsLess ? 'the grader runs as root, who may read every file' : null;
}

function isAboutProcess(step: PlannedStep): boolean {
  return 'process' in step && !(step.verb === 'require' && step.what === 'not-root');
}

/** A step that some file of the checkpoint must be there for: nothing but success will do. */
function needsFiles(step: PlannedStep): boolean {
  if (step.verb === 'replace') return true;
  if (step.verb !== 'await') return false;
  return step.expect.outcomes.every(
    (outcome) =>
      outcome.kind === 'response' &&
      (outcome.content !== null || (outcome.status.length > 0 && outcome.status.every(([, to]) => to < 300))),
  );
}
