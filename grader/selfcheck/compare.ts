/** What was foretold of a server beside what was seen of it. Pure. */
import type { Task } from './plan';
import type { Result, SeenCase } from './result';
import type { Mutant } from './suite';

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

type Graded = Extract<Result, { kind: 'graded' }>;

/** The cells of a server in one checkpoint. What that takes from an earlier one is looked at there. */
export function compare({ specimen, checkpoint }: Task, { cases }: Graded): Cell[] {
  const byId = new Map(cases.map((each) => [each.id, each]));
  return checkpoint.cases.flatMap(({ id, graded }) => {
    const seen = byId.get(id);
    if (seen === undefined) return [];
    const said = specimen.kind === 'mutant' ? foretoldOf(specimen.mutant, id) : 'neither';
    const cell = { caseId: id, foretold: said, saw: seen.kind, about: seen.about };
    if (said === 'neither' && !graded) return [{ ...cell, mark: 'quiet' as const }];
    const mark =
      specimen.kind === 'mutant' ? markOf(said, seen, byId, specimen.mutant) : markOfBase(seen.kind);
    return [{ ...cell, mark }];
  });
}

/** Whether it answers all that is asked of the server: what could not be judged otherwise is no loss. */
export function isTelling(task: Task, result: Result): result is Graded {
  return result.kind === 'graded' && compare(task, result).every(({ mark }) => mark !== 'unclear');
}

function foretoldOf({ must, may }: Mutant, id: string): Foretold {
  return must.includes(id) ? 'must' : may.includes(id) ? 'may' : 'neither';
}

type Seen = ReadonlyMap<string, SeenCase>;

function markOf(said: Foretold, seen: SeenCase, byId: Seen, { must }: Mutant): Mark {
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
      return said === 'must' ? markOfBlocked(rootOf(seen, byId), must) : 'quiet';
  }
}

function markOfBlocked(root: SeenCase | undefined, must: readonly string[]): Mark {
  if (root?.kind === 'fail' || root?.kind === 'crashed') return must.includes(root.id) ? 'caught' : 'missed';
  return root?.kind === 'skipped' ? 'quiet' : 'unclear';
}

/** Of a correct server nothing may be blocked either: what is in the way may belong to an earlier checkpoint. */
function markOfBase(saw: SeenCase['kind']): Mark {
  switch (saw) {
    case 'pass':
    case 'skipped':
      return 'quiet';
    case 'inconclusive':
    case 'harness-error':
      return 'unclear';
    default:
      return 'outside';
  }
}

/** The case that everything waits for. */
function rootOf(seen: SeenCase, byId: Seen): SeenCase | undefined {
  const passed = new Set<string>();
  let at: SeenCase | undefined = seen;
  while (at?.kind === 'blocked' && !passed.has(at.id)) {
    passed.add(at.id);
    at = byId.get(at.about);
  }
  return at;
}
