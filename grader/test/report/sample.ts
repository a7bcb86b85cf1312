/** A realistic report made by hand: every kind of verdict, as a run of the real grader would leave them. */
import { score } from '../../score/score';
import type { CaseReport, Report } from '../../score/report';
import { cases, groups, points } from './sample-cases';
import type { Rubric, SampleCase } from './sample-parts';

/** A report over these cases, with marks given by the real rules. */
export function sampleReport(
  of: { readonly cases?: readonly SampleCase[]; readonly points?: Rubric; readonly complete?: boolean } = {},
): Report {
  const full = (of.cases ?? cases).map(completed);
  const marks = score(full, of.points ?? points, groups);
  return {
    format: 'wiregrade-report',
    version: 1,
    checkpoint: { id: 'checkpoint2', title: 'Many clients at once', file: 'checkpoints/checkpoint2.yaml' },
    subject: './my-server',
    seed: '7f3a',
    site: {
      command: 'npx grade files checkpoint2 site-7f3a --seed 7f3a',
      base: 'site-7f3a/root',
    },
    startedAt: '2026-11-20T10:00:00.000Z',
    tookMs: 41_230,
    complete: of.complete ?? true,
    points: marks.points,
    maxPoints: marks.maxPoints,
    unjudgedPoints: marks.unjudgedPoints,
    counts: marks.counts,
    groups: marks.groups,
    cases: full.map((each) => ({ ...each, ...marks.cases.get(each.id) })),
  };
}

function completed(sample: SampleCase, index: number): CaseReport {
  return {
    level: 'MUST',
    restsOn: 'RFC 9112 §3',
    hint: 'Read what the server received and what it sent back, octet by octet.',
    file: 'checkpoints/checkpoint2.yaml',
    line: 40 + 12 * index,
    tookMs: 120 + 35 * index,
    attempts: 1,
    again: `npx grade checkpoint2 --only ${sample.id} --seed 7f3a`,
    explain: `npx grade explain checkpoint2 ${sample.id}`,
    ...sample,
    points: 0,
    maxPoints: 0,
    unjudgedPoints: 0,
  };
}
