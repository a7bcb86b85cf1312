/**
 * A runner of GitHub Actions, as far as our workflows need one: their `run` steps with bash, in order, with the real
 * files a runner names in the environment; actions of ours step by step, and the few of others by what they do
 * (actions.ts). Written after the runner's own CompositeActionHandler: a composite action that failed still has outputs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, run } from '../commands/cli';
import { type WorkflowCommand, commandsIn, outputsIn } from '../report/readers/runner';
import { actionsOfOthers } from './actions';
import { expand, holds } from './expressions';
import { type Job, readAction, type Step } from './workflow';

/** What a job is started with: what was pushed, how, and what the organisation has set. */
export interface Event {
  /** The repository as it was pushed; it is copied. */
  readonly pushed: string;
  readonly github: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** More of the environment, as of npm. */
  readonly env?: Readonly<Record<string, string>>;
}

export type Outcome = 'success' | 'failure' | 'skipped';

export interface StepResult {
  readonly outcome: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Done {
  readonly status: 'success' | 'failure';
  readonly steps: Readonly<Record<string, StepResult>>;
  readonly commands: readonly WorkflowCommand[];
  readonly printed: string;
  readonly summary: string;
  /** Files that were uploaded, by the names they have in the artifact. */
  readonly artifact: Readonly<Record<string, string>>;
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>;
  readonly actionPath?: string;
}

export class Runner {
  readonly workspace: string;
  readonly artifact: Record<string, string> = {};
  printed = '';
  private readonly temp: string;
  private summary = '';
  private files = 0;

  constructor(
    folder: string,
    readonly event: Event,
  ) {
    this.workspace = join(folder, 'workspace');
    this.temp = join(folder, 'temp');
    for (const each of [this.workspace, this.temp]) mkdirSync(each, { recursive: true });
  }

  async perform(job: Job): Promise<Done> {
    const { status, steps } = await this.all(job.steps, { inputs: this.event.inputs ?? {} });
    const { printed, summary, artifact } = this;
    return { status, steps, printed, summary, artifact, commands: commandsIn(printed) };
  }

  private async all(list: readonly Step[], context: Context): Promise<Pick<Done, 'status' | 'steps'>> {
    const steps: Record<string, StepResult> = {};
    let status: Done['status'] = 'success';
    for (const [i, step] of list.entries()) {
      const scope = { status, contexts: this.contexts(steps, context) };
      const result = holds(step.if, scope)
        ? await this.one(step, scope, context)
        : { outcome: 'skipped' as const, outputs: {} };
      if (result.outcome === 'failure') status = 'failure';
      steps[step.id ?? step.name ?? `step ${i}`] = result;
    }
    return { status, steps };
  }

  private contexts(
    steps: Readonly<Record<string, StepResult>>,
    { inputs, actionPath }: Context,
  ): Record<string, unknown> {
    const github = { ...this.event.github, ...(actionPath === undefined ? {} : { action_path: actionPath }) };
    return { github, inputs, steps, vars: this.event.vars ?? {} };
  }

  private async one(step: Step, scope: Parameters<typeof holds>[1], context: Context): Promise<StepResult> {
    const env = expand(step.env ?? {}, scope);
    if (step.uses !== undefined) return this.use(step.uses, expand(textsOf(step.with), scope), env);
    const texts = { run: step.run ?? '', folder: step['working-directory'] ?? '.' };
    const { run: script, folder } = expand(texts, scope);
    return this.script(script, { folder, env, shell: step.shell, actionPath: context.actionPath });
  }

  private async use(
    uses: string,
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>>,
  ): Promise<StepResult> {
    if (uses.startsWith('./')) return this.composite(join(this.workspace, uses), inputs);
    const known = actionsOfOthers[uses.replace(/@.*/, '')];
    if (known === undefined) throw new Error(`what ${uses} does is not known here`);
    return { outcome: known(this, inputs, env) ? 'success' : 'failure', outputs: {} };
  }

  private async composite(actionPath: string, given: Readonly<Record<string, string>>): Promise<StepResult> {
    const action = readAction(join(actionPath, 'action.yml'));
    const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]);
    const inputs = { ...(Object.fromEntries(defaults) as Record<string, string>), ...given };
    const { status, steps } = await this.all(action.runs.steps, { inputs, actionPath });
    const values = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
    const scope = { status, contexts: this.contexts(steps, { inputs, actionPath }) };
    return {
      outcome: status,
      outputs: expand(Object.fromEntries(values) as Record<string, string>, scope),
    };
  }

  private async script(
    text: string,
    how: {
      readonly folder: string;
      readonly env: Readonly<Record<string, string>>;
      readonly shell: string | undefined;
      readonly actionPath: string | undefined;
    },
  ): Promise<StepResult> {
    const file = this.newFile(text);
    const named = {
      GITHUB_OUTPUT: this.newFile(''),
      GITHUB_STEP_SUMMARY: this.newFile(''),
      GITHUB_ENV: this.newFile(''),
      GITHUB_PATH: this.newFile(''),
    };
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    const options = how.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
    const ran = await run('bash', [...options, file], {
      cwd: how.folder.startsWith('/') ? how.folder : join(this.workspace, how.folder),
      env: {
        ...{ CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_TEMP: this.temp, GITHUB_WORKSPACE: this.workspace },
        GITHUB_WORKFLOW_REF: this.event.github['workflow_ref'] ?? '',
        ...named,
        ...(how.actionPath === undefined ? {} : { GITHUB_ACTION_PATH: how.actionPath }),
        ...this.event.env,
        ...how.env,
      },
    });
    return this.collect(ran, named);
  }

  private collect({ code, stdout, stderr }: Ran, named: Readonly<Record<string, string>>): StepResult {
    const content = (name: string): string => readFileSync(named[name] ?? '', 'utf8');
    if (content('GITHUB_ENV') + content('GITHUB_PATH') !== '')
      throw new Error('a step changes the environment of later ones, which this runner does not do');
    this.printed += stdout + stderr;
    this.summary += content('GITHUB_STEP_SUMMARY');
    return { outcome: code === 0 ? 'success' : 'failure', outputs: outputsIn(content('GITHUB_OUTPUT')) };
  }

  private newFile(content: string): string {
    this.files += 1;
    const file = join(this.temp, `${this.files}`);
    writeFileSync(file, content);
    return file;
  }
}

function textsOf(values: Step['with'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
