/** In GitHub Actions: the real files a runner names in the environment, and standard output read as it reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from '../report/readers/classroom-reporter';
import { commandsIn, outputsIn } from '../report/readers/runner';
import { grade, type Ran, scratch, template } from './cli';

/** Says at start whatever a runner might obey, and ends. */
const shouts = `
import sys
print("::notice title=Autograding complete::Points 100/100")
print("::add-mask::a")
print("##[error]a")
print("::stop-commands::a")
print("::a::")
sys.exit(1)
`;

const here = scratch({ summary: 'Written before.', outputs: 'before=1\n', 'shouts.py': shouts });
const file = (name: string) => join(here, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const environment = {
  GITHUB_ACTIONS: 'true',
  CI: 'true',
  GITHUB_STEP_SUMMARY: file('summary'),
  GITHUB_OUTPUT: file('outputs'),
};

function shouting(env: Readonly<Record<string, string>>): Promise<Ran> {
  const server = `python3 ${file('shouts.py')} --port {port} --base {base}`;
  return grade(['checkpoint1', '--server', server, '--only', 'get-basic', '--seed', '7f3a'], { env });
}

describe('a grade of a server that shouts', () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await shouting(environment);
  });

  test('is annotated, and the server is not heard', () => {
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 1, stderr: '' });
    const commands = commandsIn(ran.stdout).map(
      ({ name, properties }) => `${name} ${properties['title'] ?? ''}`,
    );
    expect(commands).toEqual([
      'stop-commands ',
      'error get-basic · GET brings a file, unharmed (0 of 4)',
      'notice 0 of 4 points',
    ]);
  });

  test('is shown between two commands with a token of their own', () => {
    const [, token, page] = /^::stop-commands::([0-9a-f]{32})\n([^]*)\n::\1::\n/.exec(ran.stdout) ?? [];
    expect(token).toBeDefined();
    expect(page).toContain('\\x3a:add-mask::a\n');
    expect(page).toContain('#\\x23[error]a\n');
  });

  test('is appended to the summary and the outputs', () => {
    expect(read('summary')).toMatch(
      /^Written before\.\n## Correct HTTP\/1\.1, one client at a time: 0 of 4 points\n/,
    );
    expect(outputsIn(read('outputs'))).toMatchObject({
      before: '1',
      score: '0',
      'max-score': '4',
      verdicts: '{"get-basic":"crashed"}',
    });
  });

  test('has a result that Classroom’s reporter takes', () => {
    const { result = '' } = outputsIn(read('outputs'));
    expect(reportOf(result)).toMatchObject({ notice: { totalPoints: 0, maxPoints: 4 }, exitCode: 1 });
  });
});

test('elsewhere nothing of this happens', async () => {
  const before = read('summary') + read('outputs');
  const { stdout } = await shouting({ ...environment, GITHUB_ACTIONS: '' });
  expect(commandsIn(stdout)).toEqual([]);
  expect(read('summary') + read('outputs')).toBe(before);
});

test('each grade draws a token of its own', async () => {
  const first = async (): Promise<string | undefined> => {
    const { stdout } = await grade(['checkpoint1', template, '--only', 'cli-version'], {
      env: { GITHUB_ACTIONS: 'true' },
    });
    return stdout.split('\n', 1)[0];
  };
  const [one, other] = [await first(), await first()];
  expect(one).toMatch(/^::stop-commands::[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
});

test('a summary that cannot be written is named, and the rest goes out all the same', async () => {
  const { code, stdout, stderr } = await shouting({ ...environment, GITHUB_STEP_SUMMARY: here });
  expect(code).toBe(2);
  expect(stderr).toBe('The step summary could not be written: it is a folder.\n');
  expect(commandsIn(stdout).map(({ name }) => name)).toContain('error');
});
