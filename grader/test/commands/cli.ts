import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../run/subject/ports';

export const root = join(__dirname, '../../..');
export const main = join(root, 'dist/grader/main.js');
export const template = join(root, 'student-template');
export const python = join(root, 'reference/python');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a program gets here: nothing that says what its output goes to. */
export function bareEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'C.UTF-8', ...more };
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: bareEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = textOf(child.stdout);
  const stderr = textOf(child.stderr);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
}

/** Runs the command line, as built. */
export function grade(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, [main, ...args], options);
}

/** Runs it in a shell, where `grade` stands for it. */
export function inShell(line: string, options: RunOptions = {}): Promise<Ran> {
  return run('bash', ['-c', line.replaceAll('grade ', `'${process.execPath}' '${main}' `)], options);
}

/** A folder of its own for each test file, with these files in it. */
export function scratch(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A student's server that runs already; ready once it says that it listens. */
export async function startTemplate(base: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const args = [join(template, 'server.py'), '--base', base, '--port', String(port), '--verbose'];
  const child: ChildProcess = spawn('python3', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    void ended.then(() => reject(new Error('the server did not start')));
  });
  child.stdout?.resume();
  return {
    port,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
