/** What was foretold of a server beside what was seen of it. Pure. */
import { foretold, type Task } from './plan';
import type { Result, SeenCase } from './result';

export type Foretold = 'must' | 'may' | 'neither';

/**
 * - caught: it was to fail, and did, or waits for a case of the same mutant's `must` that did
 * - missed: it had to fail and did not, or what it waits for is not in `must`: nothing was shown of it
 * - outside: it failed, and nobody had foretold that
 * - unclear: the grader could not tell
 * - quiet: nothing to say, among it what `may` fail and does not, and what cannot be asked on this machine
 */
export type Mark = 'caught' | 'missed' | 'outside' | 'unclear' | 'quiet';

export interface Cell {
  readonly caseId: string;
  readonly foretold: Foretold;
  readonly saw: SeenCase['kind'];
  readonly about: string;
  readonly mark: Mark;
}

/** The cells of a mutant in one checkpoint, in the order of its cases. */
export function compare(task: Task, { cases }: Extract<Result, { kind: 'graded' }>): Cell[] {
  const { must, may } =
    task.specimen.kind === 'mutant' ? foretold(task.specimen.mutant, task.checkpoint) : nothing;
  const graded = new Set(task.checkpoint.cases.filter((each) => each.graded).map(({ id }) => id));
  const byId = new Map(cases.map((each) => [each.id, each]));
  return cases.map((seen) => {
    const said = must.includes(seen.id) ? 'must' : may.includes(seen.id) ? 'may' : 'neither';
    const root = rootOf(seen, byId);
    const mark = said === 'neither' && !graded.has(seen.id) ? 'quiet' : markOf(said, seen, root, must);
    return { caseId: seen.id, foretold: said, saw: seen.kind, about: seen.about, mark };
  });
}

const nothing = { must: [], may: [] };

function markOf(said: Foretold, seen: SeenCase, root: SeenCase | undefined, must: readonly string[]): Mark {
  switch (seen.kind) {
    case 'fail':
    case 'crashed':
      return said === 'neither' ? 'outside' : 'caught';
    case 'inconclusive':
    case 'harness-error':
      return said === 'may' ? 'quiet' : 'unclear';
    case 'skipped':
      return 'quiet';
    case 'pass':
      return said === 'must' ? 'missed' : 'quiet';
    case 'blocked':
      return said === 'must' ? markOfBlocked(root, must) : 'quiet';
  }
}

function markOfBlocked(root: SeenCase | undefined, must: readonly string[]): Mark {
  if (root?.kind === 'fail' || root?.kind === 'crashed') return must.includes(root.id) ? 'caught' : 'missed';
  return root?.kind === 'skipped' ? 'quiet' : 'unclear';
}

/** The case that everything waits for. */
function rootOf(seen: SeenCase, byId: ReadonlyMap<string, SeenCase>): SeenCase | undefined {
  const passed = new Set<string>();
  let at: SeenCase | undefined = seen;
  while (at?.kind === 'blocked' && !passed.has(at.id)) {
    passed.add(at.id);
    at = byId.get(at.about);
  }
  return at;
}
