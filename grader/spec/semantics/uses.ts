/** What a process may use: compared with a mark that was made, or watched during a time. */
import type { Use } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import { sayOr } from '../say';
import { didYouMean } from '../suggest';
import { exactlyOne } from './exactly-one';
import type { CaseRule } from './rule';
import { stepsIn } from './walk';

const SINCE: readonly (keyof Use)[] = [
  'descriptors',
  'threads',
  'processes',
  'zombies',
  'memory',
  'peak-memory',
];
const DURING: readonly (keyof Use)[] = ['cpu-ticks'];

export const usesAreOneThing: CaseRule = function* ({ steps }): Generator<Complaint> {
  for (const { value, path } of stepsIn(steps)) {
    const { uses } = value;
    if (uses === undefined) continue;
    const here = [...path, 'uses'];
    yield* exactlyOne(uses, ['since', 'during'], here, "'uses'");
    if ((uses.since === undefined) === (uses.during === undefined)) continue;
    const [kind, own, others] =
      uses.since === undefined ? (['during', DURING, SINCE] as const) : (['since', SINCE, DURING] as const);
    for (const key of others.filter((other) => other in uses)) {
      const message = `'${key}' means nothing beside '${kind}'`;
      yield { path: [...here, key], message, suggestion: `beside it stands ${sayOr(own)}`, atKey: true };
    }
    if (own.some((key) => key in uses)) continue;
    yield { path: here, message: `'${kind}' alone asks nothing`, suggestion: `add ${sayOr(own)}` };
  }
};

export const marksAreMade: CaseRule = function* ({ steps }): Generator<Complaint> {
  const made = new Set<string>();
  for (const { value, path } of stepsIn(steps)) {
    const of = value.process ?? 'server';
    if (value.mark !== undefined) made.add(`${of} ${value.mark}`);
    const since = value.uses?.since;
    if (since === undefined || made.has(`${of} ${since}`)) continue;
    const known = [...made].flatMap((mark) => (mark.startsWith(`${of} `) ? mark.slice(of.length + 1) : []));
    const message = `no step before this one makes the mark '${since}' of '${of}'`;
    yield { path: [...path, 'uses', 'since'], message, ...didYouMean(since, known) };
  }
};
