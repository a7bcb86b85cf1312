import type { Machine, MeasureDocument, Void } from './document';

export function sayMachine({ processor, cores, memory, system, node }: Machine): string {
  return `${cores} cores of ${processor}, ${(memory / 1024 ** 3).toFixed(1)} GiB, ${system}, Node ${node}`;
}

/** How it was measured, and what the machine did beside it. */
export function sayMethod({ settings, samples, complete }: MeasureDocument): string {
  const { loop, rounds, seconds, seed, bystanders } = settings;
  const asked =
    loop.kind === 'closed'
      ? 'Closed loop: a client asks again when it has its answer, so what waits is asked less'
      : `Open loop: ${loop.perSecond} requests are due each second, and latency counts from then`;
  const others = [
    ...(bystanders.idle > 0 ? [`${bystanders.idle} idle`] : []),
    ...(bystanders.slow > 0 ? [`${bystanders.slow} slow`] : []),
  ];
  const beside = others.length === 0 ? '' : ` ${others.join(' and ')} clients are connected besides.`;
  const whole = complete ? '' : ' It was interrupted: what is here was measured by then.';
  return (
    `${asked}.${beside} ${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`} of ${seconds} s on fresh processes, the fewest clients first, the servers in random order (seed ${seed}), the warm-up left out, ` +
    `with bootstrap 95 % intervals. Every answer was compared with its file. ${saySurroundings(samples)}${whole}`
  );
}

function saySurroundings(samples: MeasureDocument['samples']): string {
  const seen = samples.flatMap((sample) => (sample.kind === 'measured' ? [sample.surroundings] : []));
  if (seen.length === 0) return 'Nothing was measured.';
  const load = seen.map(({ loadAverage }) => loadAverage);
  const steal = Math.max(...seen.map((one) => one.steal));
  return `The load average went from ${Math.min(...load).toFixed(1)} to ${Math.max(...load).toFixed(1)}; at most ${(100 * steal).toFixed(0)} % of the processors' time was stolen.`;
}

export function sayVoid(why: Void): string {
  switch (why.kind) {
    case 'generator-limit':
      return `the load generator itself was the limit (${why.cores.toFixed(2)} cores)`;
    case 'wrong-answers':
      return `${why.count} answers were not the file that was asked for`;
    case 'ended':
      return 'the server ended';
  }
}
