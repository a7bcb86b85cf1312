/** The load generator as a process of its own: what it uses is not mixed with what the grader does beside it. */
import type { Traffic } from '../../observe/load';
import { runWindow, type Moment, type WindowSpec } from './window';

export type FromGenerator =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'counted'; readonly traffic: Traffic }
  | { readonly kind: 'failed'; readonly message: string };

export type ToGenerator =
  | { readonly kind: 'measure'; readonly spec: WindowSpec }
  /** The last moment was seen. */
  | { readonly kind: 'seen' };

function tell(message: FromGenerator): void {
  process.send?.(message);
}

let seen: () => void = () => undefined;

function tellMoment(moment: Moment): Promise<void> {
  tell({ kind: 'moment', moment });
  return new Promise((resolve) => (seen = resolve));
}

function measure(spec: WindowSpec): void {
  runWindow(spec, tellMoment).then(
    (traffic) => tell({ kind: 'counted', traffic }),
    (error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
}

process.on('message', (message: ToGenerator) => {
  if (message.kind === 'seen') seen();
  else measure(message.spec);
});
// Ctrl-C is for the grader, which ends this process by closing the channel.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
