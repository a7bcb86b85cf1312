import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const GRADER = join(ROOT, 'dist', 'grader', 'main.js');

export interface Graded {
  readonly code: number | null;
  /** All that was printed. */
  readonly said: string;
  /** Verdicts by case, but for remarks and what is measured: how fast it is depends on the machine's other work. */
  readonly verdicts: ReadonlyMap<string, string>;
}

interface Report {
  readonly cases: readonly {
    readonly id: string;
    readonly level: string;
    readonly verdict: { readonly kind: string };
  }[];
}

/** Grades a subject with a checkpoint, as a whole process. */
export async function grade(checkpoint: string, subject: readonly string[]): Promise<Graded> {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
  const file = join(folder, 'report.json');
  const words = [GRADER, checkpoint, ...subject, '--no-color', '--report', `json=${file}`];
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, GITHUB_ACTIONS: '' }, // or it would write to the summary of whoever runs the tests
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (octets: Buffer) => (said += octets.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  const counted = cases.filter(({ level }) => level !== 'INFO' && level !== 'METRIC');
  return { code, said, verdicts: new Map(counted.map(({ id, verdict }) => [id, verdict.kind])) };
}

/** How a model of the reference is named as a subject. */
export function model(name: string): string[] {
  return ['--server', `node reference/bin/reference.js --model ${name} --port {port} --base {base}`];
}
