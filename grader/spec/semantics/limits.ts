import { msOf } from '../../lib/units';
import type { Complaint } from '../problem';
import type { CaseRule } from './rule';
import { stepsIn } from './walk';

/** Two limits that leave no time between them ask what no server can do. */
export const limitsLeaveTime: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps)) {
    const [from, to] = value.between ?? [];
    if (from === undefined || to === undefined || msOf(from) < msOf(to)) continue;
    const message = `there is no time between ${from} and ${to}`;
    yield { path: [...path, 'between'], message, suggestion: 'the lesser one comes first' };
  }
};
