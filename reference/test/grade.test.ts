/** The reference is graded like any submission: every model earns every point of checkpoint 1. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { MODEL_NAMES } from '../io/names';

const ROOT = join(__dirname, '..', '..');
const GRADER = join(ROOT, 'dist', 'grader', 'main.js');

/** A grade takes 2 to 6 s, and more on a busy machine. */
const PATIENCE_MS = 240_000;

async function grade(subject: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [GRADER, 'checkpoint1', ...subject], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (octets: Buffer) => (said += octets.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

const SUBJECTS: readonly (readonly [string, readonly string[]])[] = [
  ['the folder as it is', ['reference']],
  ...MODEL_NAMES.map((name) => [name, ['--server', commandOf(name)]] as const),
];

function commandOf(model: string): string {
  return `node reference/bin/reference.js --model ${model} --port {port} --base {base}`;
}

test.each(SUBJECTS)(
  '%s: 100 of 100',
  async (_, subject) => {
    const { code, said } = await grade(subject);
    expect(said).toMatch(/^ +score +100 of 100 points$/m);
    expect(code).toBe(0);
  },
  PATIENCE_MS,
);
