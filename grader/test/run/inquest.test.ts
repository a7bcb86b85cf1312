import type { CaseRecord } from '../../observe/observation';
import { findCulprit, withLast, type Use } from '../../run/inquest';
import { caseOf, checkpointOf, planOf } from '../plan/checkpoint';

const ids = Array.from({ length: 12 }, (_, i) => `case-${String(i)}`);
const plan = planOf(
  checkpointOf(
    ids.map((id) => caseOf({ id })),
    {},
  ),
);

/** The cases, over after 100 ms, 200 ms and so on. */
const uses: Use[] = plan.cases.map((planned, i) => ({ planned, attempt: 1, endedMs: (i + 1) * 100 }));

const record = (caseId: string): CaseRecord => ({ kind: 'ran', caseId, attempt: 1, trials: [] });

async function inquest(
  some: readonly Use[],
  deathMs: number,
  deadly: readonly string[],
): Promise<{ culprit: string | null; tried: [string, number][] }> {
  const tried: [string, number][] = [];
  const culprit = await findCulprit(some, deathMs, ({ planned: { id } }, watchMs) => {
    tried.push([id, watchMs]);
    return Promise.resolve({ record: record(id), died: deadly.includes(id) });
  });
  return { culprit: culprit?.caseId ?? null, tried };
}

test('the latest that does it again is the culprit, watched for longer than it took', async () => {
  expect(await inquest(uses.slice(0, 4), 430, ['case-1', 'case-2'])).toEqual({
    culprit: 'case-2',
    tried: [
      ['case-3', 260],
      ['case-2', 460],
    ],
  });
});

test('nobody is, where nobody does it again', async () => {
  const { culprit, tried } = await inquest(uses.slice(0, 3), 300, []);
  expect(culprit).toBeNull();
  expect(tried.map(([id]) => id)).toEqual(['case-2', 'case-1', 'case-0']);
});

test('what was over long before is not suspected, nor are more than a few', async () => {
  expect((await inquest(uses.slice(0, 3), 2_250, ids)).culprit).toBe('case-2');
  expect((await inquest(uses.slice(0, 3), 2_301, ids)).culprit).toBeNull();
  expect((await inquest(uses, 1_200, [])).tried).toHaveLength(8);
});

test('a fact is added behind the last of the last row', () => {
  const fact = { ms: 9, kind: 'lag', lagMs: 1 } as const;
  const ran: CaseRecord = {
    kind: 'ran',
    caseId: 'a',
    attempt: 1,
    trials: [
      { row: 0, observations: [] },
      { row: 1, observations: [{ ms: 1, kind: 'step', step: 0 }] },
    ],
  };
  expect(withLast(ran, fact)).toEqual({
    ...ran,
    trials: [
      { row: 0, observations: [] },
      { row: 1, observations: [{ ms: 1, kind: 'step', step: 0 }, fact] },
    ],
  });
});
