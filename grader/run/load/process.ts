/** The load generator as a process of its own: what it uses is not mixed with what the grader does beside it. */
import type { Traffic } from '../../observe/load';
import { runWindow, type Moment, type WindowSpec } from './window';

export type FromGenerator =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'counted'; readonly traffic: Traffic }
  | { readonly kind: 'failed'; readonly message: string };

function tell(message: FromGenerator): void {
  process.send?.(message);
}

process.on('message', (spec: WindowSpec) => {
  runWindow(spec, (moment) => tell({ kind: 'moment', moment })).then(
    (traffic) => tell({ kind: 'counted', traffic }),
    (error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
// Ctrl-C is for the grader, which ends this process by closing the channel.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
