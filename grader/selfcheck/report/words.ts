/** Words the report formats share. */
import { plural } from '../../report/wording';
import type { Cell } from '../compare';
import { cellsOf, isFailing, type BaseRow, type Matrix, type MutantRow } from '../matrix';
import type { Outcome } from '../outcome';

export function idOf(row: BaseRow | MutantRow): string {
  return 'mutant' in row ? row.mutant.id : row.base.name;
}

export function titleOf(row: BaseRow | MutantRow): string {
  return 'mutant' in row ? row.mutant.title : 'the correct server';
}

/** A case and what was seen of it. */
export function saySeen({ caseId, saw, about }: Cell): string {
  if (about === '') return caseId;
  return saw === 'blocked' ? `${caseId}, which waits for ${about}` : `${caseId}: ${about}`;
}

/** Why a row could not be judged, or not wholly. */
export function sayUnclear({ state, ...row }: BaseRow | MutantRow): string {
  switch (state.kind) {
    case 'judged': {
      const unclear = state.cells.filter(({ mark }) => mark === 'unclear');
      return unclear
        .map(({ caseId, saw, about }) => `${caseId}: ${saw}${about === '' ? '' : `, ${about}`}`)
        .join('; ');
    }
    case 'lost':
      return state.reason;
    case 'interrupted':
      return 'the run ended before it was graded';
    case 'base-fails':
      return `its base ${'mutant' in row ? row.mutant.base.name : ''} does not pass`;
  }
}

/** The first lines of every page. */
export function summaryOf(matrix: Matrix, outcome: Outcome): [label: string, text: string][] {
  const { checkpoints, mutants, waiting, absent } = matrix;
  const later = absent.length === 0 ? 'other checkpoints' : absent.join(', ');
  const foretold = `${String(outcome.asForetold.length)} of ${plural(mutants.length, 'mutant')} as foretold`;
  return [
    ['checked', checkpoints.map(({ id }) => id).join(', ')],
    ['bases', sayBases(matrix)],
    ['mutants', `${foretold}${sayTroubles(outcome)}`],
    ['cases', sayCases(matrix)],
    ...(waiting.length === 0
      ? []
      : [
          ['waiting', `${plural(waiting.length, 'mutant')} whose cases stand in ${later}`] satisfies [
            string,
            string,
          ],
        ]),
  ];
}

function sayBases({ bases }: Matrix): string {
  const names = (rows: readonly BaseRow[]): string => rows.map(({ base }) => base.name).join(', ');
  const passing = bases.filter(
    (row) => row.state.kind === 'judged' && cellsOf(row).every(({ mark }) => mark === 'quiet'),
  );
  const failing = bases.filter(isFailing);
  return [
    ...(passing.length === 0 ? [] : [`${names(passing)}: all that was asked holds`]),
    ...(failing.length === 0 ? [] : [`${names(failing)}: not so, and nothing was asked of their mutants`]),
    ...(passing.length + failing.length === bases.length ? [] : ['not all could be judged']),
  ].join('; ');
}

function sayTroubles({ survivors, outside, unclear }: Outcome): string {
  const some: [number, string][] = [
    [survivors.length, 'survived'],
    [outside.length, 'failed something else'],
    [unclear.length, 'not judged'],
  ];
  return some
    .filter(([count]) => count > 0)
    .map(([count, what]) => `, ${String(count)} ${what}`)
    .join('');
}

function sayCases({ asked, unkilled, mutants }: Matrix): string {
  const cells = mutants.flatMap(cellsOf).filter(({ mark }) => mark === 'caught');
  const caught = new Set(cells.map(({ caseId }) => caseId));
  const killed = asked.filter((id) => caught.has(id)).length;
  const open = asked.length - killed - unkilled.length;
  const rest = open === 0 ? '' : `; of ${String(open)} it could not be judged`;
  return `${String(killed)} of ${plural(asked.length, 'case')} fail with some mutant${rest}`;
}
