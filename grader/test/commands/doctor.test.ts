import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grade, inShell, scratch, template } from './cli';

const here = scratch();

/** A PATH with these programs and no others of ours. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const folder = join(here, `bin-${String(Object.keys(programs).length)}-${String(Math.random()).slice(2)}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(programs)) {
    if (text.startsWith('/')) symlinkSync(text, join(folder, name));
    else writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('a machine that can grade, and the manifest beside it', async () => {
  const { code, stdout, stderr } = await grade(['doctor'], { cwd: template });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const line of [
    /^ok {4}Node {8}2\d\./m,
    /^ok {4}Python {6}Python 3/m,
    /^ok {4}terminal/m,
    /^ok {4}loopback/m,
    /^ok {4}kernel/m,
    /^ok {4}submission {2}starts with: python3 server\.py/m,
  ])
    expect(stdout).toMatch(line);
  expect(stdout).toMatch(/\nThis machine can grade\..*\n$/);
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('too few open files', async () => {
  const { code, stdout } = await inShell('ulimit -n 128; grade doctor', { cwd: here });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ILL {3}open files {2}128 at most\n[^]*To mend it: ulimit -n 4096/m);
  expect(stdout).toContain('1 to mend before a grade from this machine can be relied upon.');
});

test('an old Python, by asking it', async () => {
  const tools = {
    setsid: '/usr/bin/setsid',
    setpriv: '/usr/bin/setpriv',
    tty: '/usr/bin/tty',
    python3: 'echo Python 3.6.9',
  };
  const { code, stdout } = await grade(['doctor'], { cwd: here, env: { PATH: pathWith(tools) } });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^weak {2}Python {6}Python 3\.6\.9, older than 3\.9$/m) as string,
  });
});

test('nothing but Node', async () => {
  const { code, stdout } = await grade(['doctor'], { cwd: here, env: { PATH: pathWith({}) } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^weak {2}Python {6}there is no python3/m);
  expect(stdout).toMatch(/^ILL {3}terminal/m);
  expect(stdout).toMatch(/^ILL {3}util-linux {2}setsid and setpriv not found/m);
});

describe('a manifest', () => {
  test.each([
    [
      'that is not well-formed',
      'run: python3\n',
      /^ILL {3}submission {2}bad\/submission\.yaml:1:6 {2}expected a list[^]*grade check bad\/submission\.yaml/m,
    ],
    [
      'whose program is not there',
      'run: [./server, --port, "{port}", --base, "{base}"]\n',
      /^ILL {3}submission {2}\.\/server is not an executable file/m,
    ],
  ])('%s', async (_, text, says) => {
    mkdirSync(join(here, 'bad'), { recursive: true });
    writeFileSync(join(here, 'bad/submission.yaml'), text);
    const { code, stdout } = await grade(['doctor', 'bad'], { cwd: here });
    expect(code).toBe(1);
    expect(stdout).toMatch(says);
  });
});
