import { posix } from 'node:path';
import { nearPlaceholdersIn, placeholdersIn } from '../placeholders';
import type { Complaint } from '../problem';
import { quote } from '../say';
import type { Submission } from '../submission.generated';
import { nearest } from '../suggest';

type SubmissionRule = (submission: Submission) => Iterable<Complaint>;

const KNOWN = ['port', 'base'];

const runPassesPortAndBase: SubmissionRule = function* ({ run }): Generator<Complaint> {
  const passed = run.flatMap(placeholdersIn);
  for (const name of KNOWN) {
    if (passed.includes(name)) continue;
    const message = `the command does not pass {${name}}, so the server cannot know its ${name === 'port' ? 'port' : 'base folder'}`;
    yield { path: ['run'], message, suggestion: `add "--${name}", "{${name}}"` };
  }
};

const runHasNoOtherPlaceholder: SubmissionRule = function* ({ run }): Generator<Complaint> {
  for (const [i, argument] of run.entries()) {
    const unknown = placeholdersIn(argument).filter((name) => !KNOWN.includes(name));
    for (const token of [...unknown.map((name) => `{${name}}`), ...nearPlaceholdersIn(argument)]) {
      const name = token.replace(/[{} ]/g, '');
      const best = nearest(name, KNOWN);
      const suggestion =
        best === null ? `write {{${name}}} for the braces themselves` : `did you mean {${best}}?`;
      yield { path: ['run', i], message: `nothing fills ${quote(token)}`, suggestion };
    }
  }
};

const commandsAreNamed: SubmissionRule = function* ({ run, build }): Generator<Complaint> {
  if (run[0].trim() === '')
    yield { path: ['run', 0], message: 'the command has no name', suggestion: 'name the program to start' };
  if (build?.run[0].trim() === '')
    yield {
      path: ['build', 'run', 0],
      message: 'the command has no name',
      suggestion: 'name the program to start',
    };
};

const cwdIsInside: SubmissionRule = function* ({ cwd }): Generator<Complaint> {
  if (cwd === undefined) return;
  const normal = posix.normalize(cwd);
  if (!normal.startsWith('/') && normal !== '..' && !normal.startsWith('../')) return;
  yield {
    path: ['cwd'],
    message: `${quote(cwd)} is outside the submission`,
    suggestion: "write a folder inside it, such as 'src'",
  };
};

/** execve(2) takes strings that end at their first NUL. */
const wordsHaveNoNul: SubmissionRule = function* ({ run, build, env, cwd }): Generator<Complaint> {
  const words: (readonly [Complaint['path'], string | undefined])[] = [
    ...run.map((word, i) => [['run', i], word] as const),
    ...(build?.run ?? []).map((word, i) => [['build', 'run', i], word] as const),
    ...Object.entries(env ?? {}).map(([name, value]) => [['env', name], value] as const),
    [['cwd'], cwd],
  ];
  for (const [path, word] of words) {
    if (word?.includes('\0') !== true) continue;
    const message = `${quote(word)} holds a NUL octet, which no program can be given`;
    yield { path, message, suggestion: 'take it out' };
  }
};

const rules: readonly SubmissionRule[] = [
  wordsHaveNoNul,
  commandsAreNamed,
  runPassesPortAndBase,
  runHasNoOtherPlaceholder,
  cwdIsInside,
];

export function submissionComplaints(submission: Submission): readonly Complaint[] {
  return rules.flatMap((rule) => [...rule(submission)]);
}
