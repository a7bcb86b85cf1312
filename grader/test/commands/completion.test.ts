import { spawn } from '@lydell/node-pty';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, grade, inShell, run, scratch, template } from './cli';

const here = scratch();
const scripts = { bash: join(here, 'grade.bash'), zsh: join(here, '.zshrc'), fish: join(here, 'grade.fish') };

/** Tells when something may be typed. */
const prompt = {
  bash: "PS1='ready> '\n",
  zsh: "PS1='ready> '\n",
  fish: "function fish_prompt; echo -n 'ready> '; end\n",
};
/** In each shell `grade` says what it was given. */
const around = {
  bash: (script: string) => `grade() { echo "got:$*;;"; }\n${script}${prompt.bash}`,
  zsh: (script: string) => `grade() { echo "got:$*;;" }\n${script}${prompt.zsh}`,
  fish: (script: string) => `function grade; echo "got:$argv;;"; end\n${script}${prompt.fish}`,
};
const started = {
  bash: ['bash', '--noprofile', '--rcfile', scripts.bash, '-i'],
  zsh: ['zsh', '-i'],
  fish: ['fish', '--no-config', '--init-command', `source ${scripts.fish}`],
};
type Shell = keyof typeof scripts;

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const { stdout } = await grade(['completion', shell]);
    writeFileSync(scripts[shell], around[shell](stdout));
  }
  const log = ['--log', join(here, 'run.ndjson')];
  await grade(['checkpoint1', template, '--only', 'cli-version', ...log]);
});

/** What `grade` is given when these keys are typed in a real shell on a real terminal, and then Enter. */
function typed(shell: Shell, keys: string, wanted = /got:(.*?) ?;;/): Promise<string> {
  const [program = '', ...argv] = started[shell];
  const env = bareEnvironment({ TERM: 'xterm', HOME: here, ZDOTDIR: here });
  const terminal = spawn(program, argv, { cols: 120, rows: 40, cwd: here, env });
  let shown = '';
  let isTyped = false;
  return new Promise((resolve, reject) => {
    terminal.onExit(() => reject(new Error(`${shell} ended:\n${shown}`)));
    terminal.onData((data) => {
      shown += data;
      if (!isTyped && shown.includes('ready> ')) {
        isTyped = true;
        terminal.write(`${keys}\r`);
      }
      const got = wanted.exec(shown)?.[1];
      if (got === undefined) return;
      resolve(got);
      terminal.kill('SIGKILL');
    });
  });
}

describe.each(['bash', 'zsh', 'fish'] as const)('%s, typed on a terminal', (shell) => {
  test.each([
    ['a command', 'grade expl\t', 'explain'],
    ['a checkpoint', 'grade watch fin\t', 'watch final'],
    ['a case', 'grade explain checkpoint1 get-b\t', 'explain checkpoint1 get-basic'],
    ['a case after --only', 'grade checkpoint1 --only get-b\t', 'checkpoint1 --only get-basic'],
    [
      'the second of a list',
      'grade checkpoint1 --only get-basic,pipeline-t\t',
      'checkpoint1 --only get-basic,pipeline-two',
    ],
    ['an option', 'grade checkpoint1 --verb\t', 'checkpoint1 --verbose'],
    ['a format', 'grade checkpoint1 --report jun\tx', 'checkpoint1 --report junit=x'],
    ['a file, where a file is wanted', 'grade judge run\t', 'judge run.ndjson'],
    ['a case of a log', 'grade replay run.ndjson pct-d\t', 'replay run.ndjson pct-decode'],
  ])('%s', async (_, keys, got) => {
    expect(await typed(shell, keys)).toBe(got);
  });
});

test.each(['bash', 'zsh', 'fish'] as const)('%s has a command grade where it had none', async (shell) => {
  writeFileSync(scripts[shell], `${(await grade(['completion', shell])).stdout}${prompt[shell]}`);
  expect(await typed(shell, 'grade list checkp\t1', /(get-basic)/)).toBe('get-basic');
});

test('bash, as a script: what is offered where several would do', async () => {
  const line = `source ${scripts.bash}; COMP_WORDS=(grade checkpoint1 --only pipeline-); COMP_CWORD=3; _grade_complete; echo "\${COMPREPLY[@]}"`;
  expect(await run('bash', ['-c', line], { cwd: here })).toEqual({
    code: 0,
    stdout: 'pipeline-two pipeline-mixed pipeline-partial-tail\n',
    stderr: '',
  });
});

describe('what is offered', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['commands that are hidden are not', ['compl'], ['completion']],
    ['nothing behind a value that is free', ['checkpoint1', '--seed', ''], []],
    ['an option beside a case', ['explain', 'checkpoint1', 'get-basic', '--ro'], ['--row']],
    ['the tools of replay', ['replay', 'x', 'y', '--as', ''], ['curl', 'nc']],
    ['findings', ['explain', 'bare-'], ['bare-lf', 'bare-cr']],
    ['nothing of a checkpoint there is not', ['explain', 'zzz', ''], []],
    ['nothing of a log there is not', ['replay', 'zzz', ''], []],
    ['cases to leave out', ['checkpoint1', '--only', '!get-b'], ['!get-basic']],
    ['no case twice in a list', ['checkpoint1', '--only', 'get-basic,get-'], []],
    ['options before a checkpoint', ['--jobs', '2', 'checkp'], ['checkpoint1', 'checkpoint2']],
  ])('%s', async (_, words, offered) => {
    const { code, stdout, stderr } = await grade(['complete', '--', ...words]);
    expect({ code, stderr, offered: stdout.split('\n').slice(0, -1) }).toEqual({
      code: 0,
      stderr: '',
      offered,
    });
  });

  test('no script for a shell nobody knows', async () => {
    const { code, stderr } = await inShell('grade completion csh');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Allowed choices are bash, zsh, fish.') as string,
    });
  });
});
