/** Small checkpoints, mutants and results, to be put together. */
import type { Task } from '../../selfcheck/plan';
import type { Result, SeenCase } from '../../selfcheck/result';
import type { Base, Mutant, Suite, SuiteCheckpoint } from '../../selfcheck/suite';

export const threads: Base = { name: 'threads', folders: ['/threads'] };
export const pool: Base = { name: 'pool', folders: ['/threads', '/pool'] };

export function mutant(id: string, more: Partial<Mutant> = {}): Mutant {
  return {
    id,
    title: `The mistake of ${id}`,
    base: threads,
    quick: false,
    edits: [],
    must: [],
    may: [],
    ...more,
  };
}

/** Every case is graded, but those whose name begins with `info`; `perf` is measured. */
function checkpoint(id: string, ...cases: readonly string[]): SuiteCheckpoint {
  return {
    id,
    title: `What ${id} asks`,
    file: `/checkpoints/${id}.yaml`,
    files: [`/checkpoints/${id}.yaml`],
    digest: id,
    cases: cases.map((each) => ({
      id: each,
      graded: !each.startsWith('info'),
      measured: each.startsWith('perf'),
    })),
  };
}

export const first = checkpoint('first', 'get', 'head', 'keep', 'keep-many', 'info-date');
export const second = checkpoint('second', 'idle', 'stalled');
export const last = checkpoint('last', 'drain', 'perf-rps', 'perf-mem');

export function suite(mutants: readonly Mutant[], more: Partial<Suite> = {}): Suite {
  return { checkpoints: [first, second], absent: [], mutants, ...more };
}

/** `pass` for every case of the checkpoint, but what is given: a kind, or `kind: about`. */
export function graded({ checkpoint: { cases } }: Task, but: Readonly<Record<string, string>> = {}): Result {
  const seen = cases.map(({ id }): SeenCase => {
    const [kind = 'pass', about = ''] = (but[id] ?? 'pass').split(': ');
    return { id, kind: kind as SeenCase['kind'], about };
  });
  return { kind: 'graded', cases: seen, tookMs: 1000 };
}
