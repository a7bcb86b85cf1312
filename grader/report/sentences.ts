/** Sentences about a whole report that more than one format says. */
import type { Report } from '../score/report';
import type { Down } from './down';
import type { Failure, Overview } from './overview';
import { plural } from './wording';

export const sayStopped = 'The run ended early: this is no final score.';

/** What is missing from the score, and why; empty where nothing is. */
export function sayUnjudged({ unjudgedPoints }: Report, overview: Overview): string {
  if (unjudgedPoints === 0) return '';
  const why = [
    ...(overview.inconclusive.length > 0 ? ['inconclusive'] : []),
    ...(overview.harnessErrors.length > 0 ? ['harness error'] : []),
    ...(overview.skipped.length > 0 ? ['skipped'] : []),
  ];
  return `${plural(unjudgedPoints, 'more point')} could not be judged and ${unjudgedPoints === 1 ? 'is' : 'are'} left out (${why.join(', ')}).`;
}

/** Where to start; undefined where there is nothing to repair. */
export function sayStart({ failures: [first] }: Overview, down: Down | null): string | undefined {
  if (down !== null) return `with your server: it does not ${down.what}`;
  return first === undefined ? undefined : sayFirst(first);
}

/** Such as `with keep-alive: 2 other cases worth 5 points wait for it`. */
function sayFirst({ report, waiting }: Failure): string {
  if (waiting === undefined) return `with ${report.id}: ${report.title}`;
  const worth = waiting.points > 0 ? ` worth ${plural(waiting.points, 'point')}` : '';
  const wait = waiting.cases.length === 1 ? 'waits' : 'wait';
  return `with ${report.id}: ${plural(waiting.cases.length, 'other case')}${worth} ${wait} for it`;
}
