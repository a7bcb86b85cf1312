/** A measurement is worth a part of the points, by a curve that can be read from left to right. */
import type { Complaint } from '../problem';
import type { CaseRule } from './rule';
import { stepsIn } from './walk';

export const curvesRise: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps)) {
    const earns = value.measure?.earns ?? [];
    for (const [i, point] of earns.entries()) {
      const before = earns[i - 1];
      if (before === undefined) continue;
      const here = [...path, 'measure', 'earns', i];
      if (point['times-as-good'] <= before['times-as-good'])
        yield {
          path: here,
          message: 'this is not better than the line before',
          suggestion: 'begin with the worst',
        };
      else if (point.part < before.part) yield { path: here, message: 'who is better would earn less' };
    }
  }
};

/** Other levels hold or do not hold. */
export const measurementsAreMetrics: CaseRule = function* ({ spec, steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps)) {
    if (value.measure === undefined || spec.level === 'METRIC' || spec.level === undefined) continue;
    yield {
      path: [...path, 'measure'],
      message: `a case that measures is a METRIC, not ${spec.level}`,
      atKey: true,
    };
  }
};
