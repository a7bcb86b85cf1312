/** What the actions of others do that our workflows use, as far as it matters to ours. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportOf } from '../report/readers/classroom-reporter';

type Texts = Readonly<Record<string, string>>;

/** What they work with. */
interface Machine {
  readonly event: { readonly pushed: string };
  readonly workspace: string;
  /** Uploaded files by name. */
  readonly artifact: Record<string, string>;
  printed: string;
}

/** Whether it succeeded. */
type PerformAction = (machine: Machine, inputs: Texts, env: Texts) => boolean;

export const actionsOfOthers: Readonly<Record<string, PerformAction>> = {
  'actions/checkout': ({ workspace, event }, { path = '.' }) => {
    cpSync(event.pushed, join(workspace, path), { recursive: true });
    return true;
  },

  /** The Node that runs the tests is there already. */
  'actions/setup-node': () => true,

  /** `path` is one file a line; what is not there is left out with a warning. */
  'actions/upload-artifact': ({ workspace, artifact }, { path = '' }) => {
    const files = path.split('\n').map((line) => line.trim());
    for (const file of files.filter((each) => each !== '').map((each) => join(workspace, each))) {
      if (existsSync(file)) artifact[basename(file)] = readFileSync(file, 'utf8');
    }
    return true;
  },

  'classroom-resources/autograding-grading-reporter': (machine, { runners = '' }, env) => {
    const results = runners.split(',').map((id) => reportOf(env[`${id.toUpperCase()}_RESULTS`] ?? ''));
    for (const { printed, notice } of results) {
      machine.printed += `${printed}\n::notice title=Autograding report::${JSON.stringify(notice)}\n`;
    }
    return results.every(({ exitCode }) => exitCode === 0);
  },
};
