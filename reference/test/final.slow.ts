/** The final takes its time for each model, so this is for the night. */
import { grade, model } from './support/grade';

test.each(['thread-pool', 'process-pool', 'select', 'event-driven'])(
  '%s: everything in the final that is not measured',
  async (name) => {
    const { verdicts } = await grade('final', model(name));
    expect([...verdicts].filter(([, kind]) => kind !== 'pass' && kind !== 'skipped')).toEqual([]);
  },
  600_000,
);
